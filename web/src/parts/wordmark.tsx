import './wordmark.css'

/** «puntual.»: the full stop is the product's dot. */
export function Wordmark({ short = false }: { short?: boolean }) {
  return (
    <span className="wordmark" role="img" aria-label="Puntual">
      <span aria-hidden="true">{short ? 'p' : 'puntual'}</span>
      <i aria-hidden="true" />
    </span>
  )
}
