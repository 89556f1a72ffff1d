// A thread beside the one that reads: it still runs when the other one is stuck in a file. It ends the whole
// process where that holds more memory than it may, or was left behind by the process that started it.
const [most = '0'] = process.argv.slice(2)
const parent = process.ppid

setInterval(() => {
  if (process.memoryUsage.rss() > Number(most) || process.ppid !== parent)
    process.kill(process.pid, 'SIGKILL')
}, 20)
