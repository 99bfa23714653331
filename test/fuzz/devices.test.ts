import { fuzz } from '@test/fuzz/engine/run';
import { devices } from '@test/fuzz/targets/devices';

fuzz(devices);
