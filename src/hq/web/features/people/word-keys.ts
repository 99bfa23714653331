/** A code as the key of its words: points and colons mean something else there. */
type Key<T extends string> = T extends `${infer A}:${infer B}`
  ? `${A}_${B}`
  : T extends `${infer A}.${infer B}`
    ? `${A}_${Dashless<B>}`
    : T;
type Dashless<T extends string> = T extends `${infer A}-${infer B}` ? `${A}_${B}` : T;

/** `read:sites` → `read_sites`, `person.password-reset` → `person_password_reset`. */
export function wordKey<T extends string>(code: T): Key<T> {
  return code.replaceAll(/[:.-]/g, '_') as Key<T>;
}
