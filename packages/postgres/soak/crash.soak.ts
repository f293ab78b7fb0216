import { crashTests } from "../test-storage/crash-tests.ts";

crashTests(300);
