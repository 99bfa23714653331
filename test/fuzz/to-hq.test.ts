import { fuzz } from '@test/fuzz/engine/run';
import { toHq } from '@test/fuzz/targets/to-hq';

fuzz(toHq);
