// Loaded into npm: an installer that outlives a killed starter would write under the feet of the next one.
process.on('disconnect', () => process.exit(1))
