import { crashTests } from "../test-storage/crash-tests.ts";

// `pnpm soak` has 300.
crashTests(10);
