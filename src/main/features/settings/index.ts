export { settingsRoutes } from './routes';
export { DEFAULT_IDLE_LOCK_MINUTES } from './schemas';
export type { Setting, SettingKey } from './schemas';
export { isSetUp, malformedSettings, readIfSound, readSetting, writeSetting } from './service';
