import { common } from './common';
import { errors } from './errors';
import { firstRun } from './first-run';
import { operator } from './operator';
import { printing } from './printing';
import { shift } from './shift';
import { signIn } from './sign-in';

export const en = { common, errors, firstRun, operator, printing, shift, signIn };
