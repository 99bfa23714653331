import type { es } from '@hq/web/i18n/es/index';
import type { Words } from '@ui/words';
import { account } from './account';
import { errors } from './errors';
import { pages } from './pages';
import { shell } from './shell';

export const en: Words<typeof es> = { ...shell, ...pages, account, errors };
