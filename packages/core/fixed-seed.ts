import fc from "fast-check";

// Where runs are compared, the cases must be the same in each: a mutation run, and the verdict on a commit. Everywhere
// else they vary, and with them the chance to meet a new one.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 20_241_121) });
