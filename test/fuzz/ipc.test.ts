import { fuzz } from '@test/fuzz/engine/run';
import { ipc } from '@test/fuzz/targets/ipc';

fuzz(ipc);
