import { fuzz } from '@test/fuzz/engine/run';
import { files } from '@test/fuzz/targets/files';

fuzz(files);
