export { es as ptBr } from './es.ts'
