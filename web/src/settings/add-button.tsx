import { IconPlus } from '@tabler/icons-react'

export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="button primary" onClick={onClick}>
      <IconPlus className="icon" aria-hidden="true" />
      {label}
    </button>
  )
}
