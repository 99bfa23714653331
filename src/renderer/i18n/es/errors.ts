/** Each refusal by its code: what happened, then what was kept and what to do next. */
export const errors = {
  INTERNAL: {
    what: 'Algo falló dentro de Coipo',
    then: 'Lo confirmado antes está guardado; esto no se hizo. Inténtalo de nuevo y, si se repite, llama a soporte.',
  },
  INVALID_INPUT: {
    what: 'Hay un dato que no se entiende',
    then: 'No se guardó nada. Revisa lo escrito y vuelve a confirmar.',
  },
  NOT_FOUND: {
    what: 'Eso ya no existe',
    then: 'No se cambió nada. Vuelve a buscarlo: puede haber cambiado mientras tanto.',
  },
  CONFLICT: {
    what: 'Cambió mientras lo mirabas',
    then: 'No se hizo nada dos veces. Revisa cómo está ahora y repite si hace falta.',
  },
  UNTRUSTED_SENDER: {
    what: 'Se rechazó una orden que no venía de esta pantalla',
    then: 'No se cambió nada. Cierra y abre Coipo; avisa a soporte.',
  },
  UNKNOWN_CALL: {
    what: 'Esta pantalla y el programa no son de la misma versión',
    then: 'No se cambió nada. Cierra y abre Coipo.',
  },
  NOT_SIGNED_IN: {
    what: 'La sesión terminó',
    then: 'Lo confirmado está guardado. Entra de nuevo con tu PIN.',
  },
  SCREEN_LOCKED: {
    what: 'La pantalla está bloqueada',
    then: 'El trabajo sigue tal como quedó. Escribe tu PIN.',
  },
  FORBIDDEN: {
    what: 'Tu cuenta no puede hacer esto',
    then: 'No se cambió nada. Pide ayuda a supervisión.',
  },
  PIN_WRONG: {
    what: 'PIN equivocado',
    then: 'Escríbelo de nuevo.',
  },
  PIN_DELAYED: {
    what: 'Demasiados intentos',
    then: 'Espera {{seconds}} s y escribe el PIN de nuevo.',
  },
  PIN_TOO_WEAK: {
    what: 'Ese PIN es muy fácil de adivinar',
    then: 'No se guardó. Usa 4 a 8 dígitos que no sean iguales ni seguidos.',
  },
  USER_SUSPENDED: {
    what: 'Esta cuenta está suspendida',
    then: 'Nada se pierde. Administración puede activarla de nuevo.',
  },
  APPROVAL_REQUIRED: {
    what: 'Falta la autorización de supervisión',
    then: 'No se hizo todavía. Pide que escriban su PIN aquí.',
  },
  APPROVAL_DENIED: {
    what: 'No se autorizó',
    then: 'No se cambió nada. Revisa quién autoriza y su PIN.',
  },
  ALREADY_SET_UP: {
    what: 'Este sitio ya está configurado',
    then: 'No se cambió nada. Cierra y abre Coipo para entrar.',
  },
  NOT_SET_UP: {
    what: 'Falta configurar el sitio',
    then: 'Nada se pierde. Completa el asistente de inicio.',
  },
  RUT_INVALID: {
    what: 'Ese RUT no es válido',
    then: 'El dígito final no corresponde. Revisa el número.',
  },
  ZONE_UNKNOWN: {
    what: 'Esa zona horaria no existe',
    then: 'No se guardó. Elige una de la lista.',
  },
  SETTINGS_MALFORMED: {
    what: 'Una configuración guardada no se entiende',
    then: 'Los cobros y turnos están a salvo. Administración debe revisarla; soporte puede ayudar.',
  },
  AMOUNT_INVALID: {
    what: 'Ese monto no es válido',
    then: 'No se cobró ni guardó nada. Escribe pesos enteros, sin decimales.',
  },
  AMOUNT_TOO_LARGE: {
    what: 'El monto es demasiado grande',
    then: 'No se cobró nada. Revisa las tarifas y la hora de ingreso con administración.',
  },
  RATES_INVALID: {
    what: 'La tarifa no es válida',
    then: 'No se guardó. Escribe pesos enteros por hora, 0 o más.',
  },
  TARIFF_GAP: {
    what: 'No hay tarifa para este vehículo a esta hora',
    then: 'No se ingresó. Elige otra clase o pide a administración que complete la tarifa.',
  },
  TARIFF_OVERLAP: {
    what: 'Dos tarifas se pisan en las mismas fechas',
    then: 'No se guardó. Revisa desde cuándo vale cada una.',
  },
  POLICY_FIRST_TRANCHE_TOO_SHORT: {
    what: 'El primer tramo no puede ser menor a {{minimum}} minutos',
    then: 'Lo exige la {{article}}. No se guardó; alarga el tramo o cobra por minuto.',
  },
  POLICY_NEXT_TRANCHE_TOO_SHORT: {
    what: 'Los tramos siguientes no pueden ser menores a {{minimum}} minutos',
    then: 'Lo exige la {{article}}. No se guardó; alarga el tramo o cobra por minuto.',
  },
  POLICY_INVALID: {
    what: 'Las reglas de cobro no están completas',
    then: 'No se guardó. Revisa horas y minutos.',
  },
  EXIT_BEFORE_ENTRY: {
    what: 'La salida es anterior al ingreso',
    then: 'No se cobró nada. Revisa la hora del PC y avisa a supervisión.',
  },
  INSTANT_INVALID: {
    what: 'Esa fecha u hora no es válida',
    then: 'No se guardó nada. Revísala y confirma otra vez.',
  },
  DISCOUNT_INVALID: {
    what: 'Ese convenio no es válido',
    then: 'El cobro sigue sin descuento. Elige otro convenio.',
  },
  PLATE_EMPTY: {
    what: 'Falta la patente',
    then: 'Escríbela o escanéala y presiona Enter.',
  },
  ALREADY_INSIDE: {
    what: 'Esa patente ya está adentro, en {{spotCode}} desde las {{startTime}}',
    then: 'No se ingresó dos veces. Si va saliendo, cóbrala; si la patente es otra, corrígela.',
  },
  SPOT_TAKEN: {
    what: 'La plaza se ocupó mientras tanto',
    then: 'El vehículo no se ingresó todavía. Enter lo pone en la plaza que se propone ahora.',
  },
  SPOT_OUT_OF_SERVICE: {
    what: 'Esa plaza está fuera de servicio',
    then: 'No se ingresó. Elige otra plaza en el mapa.',
  },
  SPOT_OCCUPIED: {
    what: 'La plaza tiene un vehículo',
    then: 'No se cambió. Espera a que salga o elige otra plaza.',
  },
  NO_FREE_SPOT: {
    what: 'No queda plaza libre',
    then: 'No se ingresó. Revisa el mapa: otra clase o zona puede tener lugar.',
  },
  SESSION_NOT_OPEN: {
    what: 'Esta estadía ya terminó',
    then: 'No se cobró de nuevo. Búscala en Reimprimir (F9) si necesitan el papel.',
  },
  UNDO_TOO_LATE: {
    what: 'Pasó el minuto para deshacer',
    then: 'El ingreso queda. Si fue un error, pide a supervisión que lo resuelva.',
  },
  CLOCK_BACKWARDS: {
    what: 'El reloj del PC está atrasado',
    then: 'Nada se perdió ni se cobró de menos. Corrige la hora del PC y sigue.',
  },
  SHIFT_NOT_OPEN: {
    what: 'No hay un turno abierto',
    then: 'No se cobró. Abre el turno con F10 y cobra: la estadía sigue igual.',
  },
  SHIFT_ALREADY_OPEN: {
    what: 'Ya hay un turno abierto, de {{userName}}',
    then: 'No se abrió otro. Debe cerrarse antes de abrir el tuyo.',
  },
  SHIFT_CLOSED: {
    what: 'Ese turno ya está cerrado',
    then: 'Un turno cerrado no cambia. Abre uno nuevo para seguir.',
  },
  COUNT_REQUIRED: {
    what: 'Falta contar la caja',
    then: 'El turno sigue abierto. Cuenta el efectivo y entrégalo antes de cerrar.',
  },
  EXPLANATION_REQUIRED: {
    what: 'Falta explicar la diferencia',
    then: 'El conteo está guardado y el turno sigue abierto. Escribe qué pasó.',
  },
  CASH_INSUFFICIENT: {
    what: 'En la caja no debería haber tanto efectivo',
    then: 'No se registró el retiro. Revisa el monto.',
  },
  ALREADY_PAID: {
    what: 'Esta estadía ya se pagó: {{receiptNumber}}',
    then: 'No se cobró dos veces. Reimprime el comprobante con F9.',
  },
  QUOTE_EXPIRED: {
    what: 'El monto cambió: ahora son {{amount}}',
    then: 'No se cobró nada. Confirma el nuevo monto con el cliente y presiona Enter.',
  },
  TENDERS_DO_NOT_ADD_UP: {
    what: 'Los pagos no suman lo que se cobra',
    then: 'No se cobró nada. Revisa los montos de cada medio de pago.',
  },
  REFERENCE_REQUIRED: {
    what: 'Falta el número de la transferencia',
    then: 'No se cobró nada. Escribe la referencia que muestra el banco.',
  },
  PRINTER_OFF: {
    what: 'La impresora está apagada o con la tapa abierta',
    then: 'Los papeles esperan en orden. Enciéndela o cierra la tapa: imprime sola.',
  },
  PRINTER_NO_PAPER: {
    what: 'La impresora no tiene papel',
    then: 'Los papeles esperan en orden. Pon un rollo: imprime sola.',
  },
  PRINTER_REFUSED: {
    what: 'La impresora rechaza los trabajos',
    then: 'Los papeles esperan. Revisa si está en pausa u ocupada por otro programa.',
  },
  PRINTER_UNREACHABLE: {
    what: 'La impresora no responde',
    then: 'Los papeles esperan. Revisa el cable o la red y presiona Reintentar.',
  },
  PRINTER_NOT_CONFIGURED: {
    what: 'No hay impresora configurada',
    then: 'Los papeles quedan guardados y se pueden ver. Administración puede elegir una.',
  },
  PRINTER_UNKNOWN: {
    what: 'Esa impresora no existe en este PC',
    then: 'Los papeles esperan. Elige otra impresora o instálala de nuevo.',
  },
  DATABASE_NEWER: {
    what: 'Los datos son de una versión más nueva de Coipo',
    then: 'No se tocó nada. Instala la versión nueva para seguir.',
  },
  DATABASE_READ_ONLY: {
    what: 'El disco no permite escribir',
    then: 'Lo anterior está a salvo; esto no se guardó. Revisa los permisos de la carpeta o el disco.',
  },
  DATABASE_CORRUPT: {
    what: 'Los datos tienen un daño',
    then: 'Coipo se detuvo para no empeorarlo. Restaura el último respaldo con soporte.',
  },
  DATABASE_BUSY: {
    what: 'Los datos están ocupados por otro programa',
    then: 'Esto no se guardó. Espera un momento y repite.',
  },
  DISK_FULL: {
    what: 'El disco está lleno',
    then: 'Lo confirmado antes está a salvo; esto no se guardó. Libera espacio y repite.',
  },
  MIGRATION_FAILED: {
    what: 'No se pudieron actualizar los datos',
    then: 'Se restauró el respaldo: todo está como antes. Llama a soporte.',
  },
  BACKUP_INVALID: {
    what: 'Ese respaldo no sirve',
    then: 'No se restauró nada; los datos actuales siguen igual. Elige otro archivo.',
  },
};
