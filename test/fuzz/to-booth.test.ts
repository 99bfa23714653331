import { fuzz } from '@test/fuzz/engine/run';
import { toBooth } from '@test/fuzz/targets/to-booth';

fuzz(toBooth);
