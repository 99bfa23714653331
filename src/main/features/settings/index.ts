export {
  businessDateAt,
  correctedDate,
  isDayClosed,
  lastClosedDate,
  wallDate,
} from './business-day';
export { settingsRoutes } from './routes';
export { settingVersion, settingVersions } from './history';
export { DEFAULT_IDLE_LOCK_MINUTES, SETTINGS, SETTING_KEYS } from './schemas';
export type { Setting, SettingKey } from './schemas';
export {
  isSetUp,
  keepSetting,
  malformedSettings,
  readIfSound,
  readSetting,
  writeSetting,
} from './service';
