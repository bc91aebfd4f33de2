import './bubble.css'

/** A text as the client's phone shows it. */
export function Bubble({ text, time, lang }: { text: string; time?: string; lang?: string }) {
  return (
    <div className="chat">
      <div className="bubble" lang={lang}>
        {text}
        {time !== undefined && <div className="bubble-time">{time}</div>}
      </div>
    </div>
  )
}
