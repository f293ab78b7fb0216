// Kept to syntax that an old Node can read, or it could not say that it is too old.

var oldestMajor = 20;
var oldestMinor = 19;

/** Ends the process with one line when this Node is too old to run the workspace. */
export function requireNode() {
  var running = process.versions.node;
  var parts = running.split(".");
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(`Callout needs Node ${oldestMajor}.${oldestMinor} or newer; this is ${running}.`);
  process.exit(1);
}
