import process from 'node:process';
import {workerData} from 'node:worker_threads';

/*
A thread beside the loader that ends the whole process when nobody waits for it any more, or when it takes more memory than it may. The loader itself cannot: it may be
at work without end.
*/

const everyMs = 250;
const {
	mostBytes,
	parent,
}: {readonly mostBytes: number /** The process that waits. */; readonly parent: number} = workerData;

setInterval(() => {
	if (process.ppid !== parent || process.memoryUsage.rss() > mostBytes) {
		process.kill(process.pid, 'SIGKILL');
	}
}, everyMs);
