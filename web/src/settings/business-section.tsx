import { useBusiness } from '../organization/business.ts'

export function BusinessSection() {
  const { organization } = useBusiness()
  return <h2>{organization.name}</h2>
}
