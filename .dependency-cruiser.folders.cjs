// The folders of core form a DAG. Tests are left out: those of a low folder may well use a high one.
const { options } = require("./.dependency-cruiser.cjs");

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-folder-cycles",
      comment: "Two folders that need each other are one folder, or hide a third.",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...options, exclude: { path: "\\.test\\.ts$|/test-support/|node_modules" } },
};
