import { fuzz } from '@test/fuzz/engine/run';
import { http } from '@test/fuzz/targets/http';

fuzz(http);
