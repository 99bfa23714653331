import type { PageErrorCode } from '@hq/web/app/refusal';

interface Wording {
  readonly what: string;
  readonly then: string;
}

/** Each refusal by its code: what happened, then what was kept and what to do next. */
export const errors = {
  NO_ANSWER: {
    what: 'La casa matriz no responde',
    then: 'Nada se cambió. Revisa la red y prueba de nuevo.',
  },
  OTHER_VERSION: {
    what: 'Esta página y la casa matriz no son de la misma versión',
    then: 'No se cambió nada. Vuelve a cargar la página.',
  },
  INTERNAL: {
    what: 'Algo falló en la casa matriz',
    then: 'Lo confirmado antes está guardado; esto no se hizo. Prueba de nuevo y, si se repite, da a soporte el número {{requestId}}.',
  },
  INVALID_INPUT: {
    what: 'Hay un dato que no se entiende',
    then: 'No se guardó nada. Revisa lo escrito y confirma otra vez.',
  },
  NOT_FOUND: {
    what: 'Eso no existe, o no es de tus sedes',
    then: 'No se cambió nada. Vuelve a la lista y búscalo de nuevo.',
  },
  CONFLICT: {
    what: 'Cambió mientras lo mirabas',
    then: 'No se hizo nada dos veces. Mira cómo está ahora y repite si hace falta.',
  },
  TOO_LARGE: {
    what: 'Es demasiado de una vez',
    then: 'No se guardó nada. Elige menos sedes o un período más corto.',
  },
  UNSUPPORTED_ENCODING: {
    what: 'La casa matriz no entiende este formato',
    then: 'No se guardó nada. Vuelve a cargar la página.',
  },
  RATE_LIMITED: {
    what: 'Demasiados intentos seguidos',
    then: 'Espera un momento y prueba de nuevo.',
  },
  NOT_READY: {
    what: 'La casa matriz está partiendo',
    then: 'No se hizo nada todavía. Prueba en unos segundos.',
  },
  NOT_SIGNED_IN: {
    what: 'La sesión terminó',
    then: 'Lo confirmado está guardado. Entra de nuevo.',
  },
  FORBIDDEN: {
    what: 'Tu cuenta no puede hacer esto',
    then: 'No se cambió nada. Pídelo a administración.',
  },
  CREDENTIALS_WRONG: {
    what: 'Usuario o contraseña equivocados',
    then: 'Escríbelos de nuevo. Tras varios intentos hay que esperar.',
  },
  PASSWORD_TOO_WEAK: {
    what: 'Esa contraseña es muy fácil de adivinar',
    then: 'No se guardó. Usa una frase de al menos 12 caracteres que no contenga tu usuario.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    what: 'Primero elige tu contraseña',
    then: 'La provisoria solo sirve para entrar y cambiarla.',
  },
  TOKEN_EXPIRED: {
    what: 'La sesión terminó',
    then: 'Lo confirmado está guardado. Entra de nuevo.',
  },
  TOKEN_REUSED: {
    what: 'Esta sesión se usó en otro lugar',
    then: 'Por seguridad se cerró en todas partes. Entra de nuevo y cambia tu contraseña si no fuiste tú.',
  },
  USERNAME_TAKEN: {
    what: 'Ya hay una persona con ese usuario',
    then: 'No se guardó. Elige otro nombre de usuario.',
  },
  LAST_ADMIN: {
    what: 'Nadie quedaría a cargo de la casa matriz',
    then: 'No se cambió. Nombra antes a otra persona de administración.',
  },
  OWN_ACCOUNT: {
    what: 'Eso no se hace con la cuenta propia',
    then: 'No se cambió. Pídelo a otra persona de administración.',
  },
  KEY_UNKNOWN: {
    what: 'Esa clave no es de nadie, o ya no sirve',
    then: 'No se hizo nada. Crea otra en Personas.',
  },
  ENROLMENT_CODE_WRONG: {
    what: 'Ese código no es correcto',
    then: 'No se enlazó nada. Revísalo o crea otro en Terminales.',
  },
  ENROLMENT_CODE_USED: {
    what: 'Ese código ya se usó',
    then: 'Sirve una sola vez. Crea otro en Terminales.',
  },
  ENROLMENT_CODE_EXPIRED: {
    what: 'Ese código venció',
    then: 'Crea otro en Terminales.',
  },
  ENROLMENT_SITE_NEEDED: {
    what: 'Falta decir de qué sede es',
    then: 'No se enlazó nada. Crea el código para una sede, o enlaza una caja que ya tenga la suya.',
  },
  ENROLMENT_NOT_FRESH: {
    what: 'Esa caja ya tiene datos propios',
    then: 'No se enlazó: sumarse a otra sede pide una caja recién instalada.',
  },
  TERMINAL_CODE_TAKEN: {
    what: 'Otra caja de la sede ya usa ese código',
    then: 'No se enlazó. Cambia el código de la caja y prueba de nuevo.',
  },
  TERMINAL_ELSEWHERE: {
    what: 'Ese terminal es de otra sede',
    then: 'No se enlazó. Usa un código de su propia sede.',
  },
  TERMINAL_UNKNOWN: {
    what: 'La casa matriz no conoce ese terminal',
    then: 'No se cambió nada. Enlázalo con un código nuevo.',
  },
  TERMINAL_REVOKED: {
    what: 'Ese terminal fue dado de baja',
    then: 'Lo que guardó en su PC sigue ahí. Para que vuelva, enlázalo con un código nuevo.',
  },
  SIGNATURE_WRONG: {
    what: 'La firma del terminal no es válida',
    then: 'No se guardó nada. Si no se arregla solo, enlaza el terminal otra vez.',
  },
  CLOCK_SKEW: {
    what: 'El reloj del terminal está corrido',
    then: 'Se corrige solo al conversar con la casa matriz.',
  },
  REPLAYED: {
    what: 'Ese mensaje ya había llegado',
    then: 'No se guardó dos veces.',
  },
  GAP: {
    what: 'Faltan eventos anteriores',
    then: 'El terminal los envía solo. No se perdió nada.',
  },
  FORK: {
    what: 'El registro del terminal no coincide con el de la casa matriz',
    then: 'Se guardó lo que ya estaba. Avisa a soporte: puede haber datos alterados.',
  },
  TAMPERED: {
    what: 'El registro del terminal fue alterado',
    then: 'No se aceptó. Avisa a soporte antes de seguir.',
  },
  NOT_OWNER: {
    what: 'Esa parte la maneja otro',
    then: 'No se cambió nada. En Tarifas se ve quién maneja cada parte.',
  },
  NOTHING_UPLOADED: {
    what: 'La caja todavía no envía esa parte',
    then: 'No se cambió nada. Espera a que su caja se conecte y envíe su catálogo.',
  },
  CATALOGUE_REFUSED: {
    what: 'Alguna sede no puede tomar el cambio',
    then: 'No se cambió en ninguna. Vuelve a ver qué cambia: ahí dice cuál y por qué.',
  },
  CURSOR_AHEAD: {
    what: 'El terminal está más adelante que la casa matriz',
    then: 'No se cambió nada. Avisa a soporte: la casa matriz puede venir de un respaldo.',
  },
  CHANGE_IN_THE_PAST: {
    what: 'Ese momento ya pasó',
    then: 'No se guardó: una tarifa nunca cambia hacia atrás. Elige un momento futuro.',
  },
  CHANGE_BEGUN: {
    what: 'Ese cambio ya empezó a regir',
    then: 'No se puede retirar. Programa otro cambio.',
  },
} satisfies Record<PageErrorCode, Wording>;
