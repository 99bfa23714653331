import { account } from './account';
import { errors } from './errors';
import { pages } from './pages';
import { shell } from './shell';

export const es = { ...shell, ...pages, account, errors };
