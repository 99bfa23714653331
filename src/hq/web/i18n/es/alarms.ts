export const alarms = {
  title: 'Alarmas',
  open_one: '1 alarma abierta',
  open_other: '{{count}} alarmas abiertas',
  none: 'Sin alarmas: todo lo que llegó cuadra.',
  severities: { critical: 'Grave', warning: 'Atención', notice: 'Aviso' },
  settle: 'Resolver',
  settleOf: 'Resolver: {{what}}, {{site}}',
  note: 'Qué se encontró',
  noteHint: 'Queda con tu nombre en la alarma.',
  facts: 'Datos de la alarma',
  code: 'Código',
  subject: 'Sobre',
  codes: {
    TAMPERED: {
      what: 'Registro alterado en una caja',
      then: 'Lo que envía no calza con su cadena. No se aceptó nada: revisa quién tuvo acceso al PC.',
    },
    FORK: {
      what: 'Dos registros distintos de la misma caja',
      then: 'Puede ser un disco copiado o restaurado sin avisar. Compara ambos antes de seguir.',
    },
    REPLAYED: {
      what: 'Alguien repitió un mensaje firmado',
      then: 'No se guardó. Si se repite, da de baja el terminal y enlázalo de nuevo.',
    },
    SIGNATURE_WRONG: {
      what: 'Firma que no es del terminal',
      then: 'Alguien quiso hablar por esta caja. No se guardó nada.',
    },
    DAY_DIFFERS: {
      what: 'El cierre no cuadra con la casa matriz',
      then: 'La caja cerró con otros totales que los pagos que llegaron. Mira qué cambia.',
    },
    PAID_TWICE: {
      what: 'Una estadía pagada en dos cajas',
      then: 'Supervisión debe anular el segundo pago en la caja que lo hizo.',
    },
    EVENTS_ONLY_AT_HQ: {
      what: 'La caja perdió eventos que la casa matriz sí tiene',
      then: 'Volvió desde un respaldo anterior. Son reales y se cuentan aquí.',
    },
    PROJECTION_FAULT: {
      what: 'Un evento no se pudo interpretar',
      then: 'Está guardado y no bloquea a los demás. Avisa a soporte.',
    },
    SILENT: {
      what: 'Una caja dejó de comunicarse',
      then: 'Puede seguir cobrando sin red: lo que hizo llegará cuando vuelva.',
    },
    CLOCK_SKEW: {
      what: 'Reloj corrido en una caja',
      then: 'Corrige la hora del PC: las estadías se cobran por su reloj.',
    },
    OTHER: {
      what: 'Otra alarma ({{code}})',
      then: 'Esta versión de las páginas no la conoce. Sobre: {{subject}}.',
    },
  },
};
