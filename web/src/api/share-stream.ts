/** What a stream tells: that it is there, from now on, or is not any more; and what it brings. */
export type News<T> = 'ready' | 'lost' | T

/**
 * Hears a stream that is open in one tab of this browser only, whichever came first; when that one leaves, another opens it anew. In a
 * browser in which tabs cannot agree, each has its own. `follow`: another tab has it, and its news are heard from now on.
 */
export function shareStream<T>(
  name: string,
  open: (tell: (news: News<T>) => void) => () => void,
  hear: (news: News<T>) => void,
  follow: () => void,
): () => void {
  // Absent where the page is not served securely, whatever its type says.
  const locks = navigator.locks as LockManager | undefined
  if (locks === undefined || !('BroadcastChannel' in globalThis)) return open(hear)
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<News<T>>) => hear(data)
  const ending = new AbortController()
  const { signal } = ending
  const lead = () => {
    const close = open((news) => {
      hear(news)
      channel.postMessage(news)
    })
    // The lock is kept for as long as this is not settled, or the tab is there.
    return new Promise<void>((resolve) =>
      signal.addEventListener('abort', () => {
        close()
        resolve()
      }),
    )
  }
  const wait = () => {
    follow()
    return locks.request(name, { signal }, lead)
  }
  locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (signal.aborted) return
      return lock === null ? wait() : lead()
    })
    // Taken back while it waited, or not allowed here.
    .catch(() => (signal.aborted ? undefined : lead()))
  return () => {
    ending.abort()
    channel.close()
  }
}
