/** Why a password is not accepted. */
export type PasswordFault = 'short' | 'username' | 'common' | 'monotonous';

export const PASSWORD_LENGTH = 12;

/** What people take when twelve characters are asked for; compared without digits and signs at the ends. */
const COMMON: ReadonlySet<string> = new Set([
  'password',
  'passwordpassword',
  'contraseña',
  'contrasena',
  'clave',
  'claveclave',
  'micontraseña',
  'micontrasena',
  'administrador',
  'administrator',
  'estacionamiento',
  'estacionamientos',
  'bienvenido',
  'bienvenidos',
  'welcome',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijkl',
  'abcdefghijklmnopqrstuvwxyz',
  'letmein',
  'iloveyou',
  'teamo',
  'tequiero',
  'colocolo',
  'universidaddechile',
  'vivachile',
  'chile',
  'santiago',
  'secret',
  'secreto',
  'changeme',
  'cambiame',
  'superman',
  'football',
  'futbol',
  'coipo',
]);

/** Digits in the order of the keyboard, upwards, downwards and around. */
const ROW = '01234567890123456789098765432109876543210';

/**
 * What is wrong with a new password; `null`: nothing. Length is what counts; the rest keeps out what is
 * tried first.
 */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const text = password.normalize('NFC').toLowerCase();
  if ([...text].length < PASSWORD_LENGTH) return 'short';
  if (new Set(text).size < 5) return 'monotonous';
  if (ROW.includes(text) || isRepeated(text)) return 'monotonous';
  if (username.length >= 4 && text.replaceAll(username, '').length < 6) return 'username';
  const core = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return COMMON.has(core) ? 'common' : null;
}

/** `abcabcabcabc`, `password1password1`. */
function isRepeated(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length;
}
