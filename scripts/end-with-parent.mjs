import process from 'node:process'

// Loaded into npm: an installer that outlives a killed starter would write under the feet of the next one.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
