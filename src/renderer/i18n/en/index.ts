import { admin } from './admin';
import { approval } from './approval';
import { audit } from './audit';
import { backups } from './backups';
import { booths } from './booths';
import { common } from './common';
import { days } from './days';
import { errors } from './errors';
import { firstRun } from './first-run';
import { machine } from './machine';
import { messages } from './messages';
import { money } from './money';
import { operator } from './operator';
import { people } from './people';
import { permissions } from '@ui/permission-words/en';
import { roles } from './roles';
import { printing } from './printing';
import { reports } from './reports';
import { shift } from './shift';
import { signIn } from './sign-in';
import { site } from './site';
import { tariffs } from './tariffs';
import { spots } from './spots';
import { stays } from './stays';
import { sync } from './sync';

export const en = {
  admin,
  approval,
  audit,
  backups,
  booths,
  common,
  days,
  errors,
  firstRun,
  machine,
  messages,
  money,
  operator,
  printing,
  reports,
  shift,
  signIn,
  site,
  tariffs,
  spots,
  people,
  permissions,
  roles,
  stays,
  sync,
};
