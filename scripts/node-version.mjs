// Kept to syntax that an old Node can read, or it could not say that it is too old.

var oldest = [20, 19];

/** Ends the process with one line when this Node is too old to run the workspace. */
export function requireNode() {
  var running = process.versions.node.split(".").map(Number);
  var recent = running[0] > oldest[0] || (running[0] === oldest[0] && running[1] >= oldest[1]);
  if (recent) return;
  console.error("Callout needs Node " + oldest.join(".") + " or newer; this is " + process.versions.node + ".");
  process.exit(1);
}
