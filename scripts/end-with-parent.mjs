// npm hands its own end on to what it started only in some versions, and the shell between them never does. Without
// this, a stopped `npm start` would leave a server behind that holds the port.
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/** Name and parent of a process, where the system has /proc; else null. */
function processOf(id) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return { name, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
  } catch {
    return null;
  }
}

/** Our parent and, where that is only npm's shell, its parent: npm itself. */
function lineage() {
  const parent = processOf(process.ppid);
  return /^(?:sh|dash|bash|ash|busybox)$/.test(parent?.name ?? '')
    ? `${process.ppid} ${parent?.parent}`
    : String(process.ppid);
}

/** Ends this process in order (SIGTERM to itself) once the process that started it is gone, or on SIGHUP. */
export function endWithParent({ everyMs = 500 } = {}) {
  const end = () => process.kill(process.pid, 'SIGTERM');
  process.once('SIGHUP', end);
  // Started by hand it may well outlive its terminal; started by npm it belongs to npm.
  if (process.env.npm_lifecycle_event === undefined) return;
  const started = lineage();
  const watch = setInterval(() => {
    if (lineage() === started) return;
    clearInterval(watch);
    end();
  }, everyMs);
  watch.unref();
}
