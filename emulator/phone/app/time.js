let aheadMs = 0

/** The emulator's time: what is seen here is judged by it. */
export function now() {
  return Date.now() + aheadMs
}

/** @param {number} emulatorNow */
export function setTime(emulatorNow) {
  aheadMs = emulatorNow - Date.now()
}
