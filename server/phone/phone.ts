export * from '../client/phone.ts'
