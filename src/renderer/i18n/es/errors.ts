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
  MANAGED_ELSEWHERE: {
    what: 'Esto se administra en {{ownerName}}',
    then: 'No se cambió nada. Cámbialo allá: llegará aquí solo. Qué se administra dónde se decide en la casa matriz.',
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
  APPROVAL_USED: {
    what: 'Esa autorización ya se usó',
    then: 'Vale una sola vez. Pide otra para hacerlo de nuevo.',
  },
  BADGE_UNKNOWN: {
    what: 'Esa credencial no es de nadie',
    then: 'No se hizo nada. Prueba con nombre y PIN, o pide una credencial nueva.',
  },
  BADGE_PRINTED_ONCE: {
    what: 'Una credencial se imprime una sola vez',
    then: 'Su código no queda guardado. Si se perdió, administración entrega una nueva y la anterior deja de servir.',
  },
  USERNAME_TAKEN: {
    what: 'Ya hay una persona con el usuario {{username}}',
    then: 'No se guardó. Elige otro nombre de usuario.',
  },
  LAST_ADMIN: {
    what: 'Nadie quedaría a cargo de las personas',
    then: 'No se cambió nada. Da antes ese permiso a otra persona activa.',
  },
  OWN_ACCOUNT: {
    what: 'No puedes suspender tu propia cuenta',
    then: 'No se cambió nada. Pídelo a otra persona de administración.',
  },
  ROLE_NAME_TAKEN: {
    what: 'Ya hay un rol llamado {{name}}',
    then: 'No se guardó. Elige otro nombre.',
  },
  ROLE_BUILT_IN: {
    what: 'Ese rol viene con Coipo',
    then: 'No se cambió. Copia el rol y cambia la copia.',
  },
  ROLE_IN_USE: {
    what: 'Hay personas con ese rol',
    then: 'No se eliminó. Dales antes otro rol en Personas.',
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
  SETTINGS_FILE_NEWER: {
    what: 'El archivo es de una versión más nueva de Coipo',
    then: 'No se cambió nada. Actualiza este equipo o exporta desde uno con esta versión.',
  },
  SETTINGS_FILE_INVALID: {
    what: 'Ese archivo no es una configuración de Coipo, o está dañado',
    then: 'No se cambió nada. Expórtala de nuevo en el otro equipo y elige ese archivo.',
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
    what: 'Ya hay un cambio que rige desde el {{scheduledFrom}}',
    then: 'No se guardó. Elige una fecha posterior o retira primero el programado.',
  },
  CHANGE_IN_THE_PAST: {
    what: 'Un cambio no puede empezar en el pasado',
    then: 'No se guardó nada. Elige una fecha y hora desde ahora, o “De inmediato”.',
  },
  CHANGE_BEGUN: {
    what: 'Ese cambio ya empezó a regir',
    then: 'Sigue vigente. Para cambiarlo, programa otro desde ahora.',
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
  CLASS_TWICE: {
    what: 'Ya hay una clase de vehículo con ese nombre',
    then: 'No se guardó. Elige otro nombre.',
  },
  AGREEMENT_UNKNOWN: {
    what: 'Ningún convenio tiene ese código',
    then: 'El cobro sigue igual. Revisa el código o elige el convenio de la lista.',
  },
  AGREEMENT_NOT_YET: {
    what: 'El convenio {{agreement}} todavía no empieza',
    then: 'El cobro sigue sin descuento. Vale desde el {{from}}.',
  },
  AGREEMENT_EXPIRED: {
    what: 'El convenio {{agreement}} venció',
    then: 'El cobro sigue sin descuento. Elige otro convenio o cobra sin él.',
  },
  AGREEMENT_ENDED: {
    what: 'El convenio {{agreement}} ya no está activo',
    then: 'El cobro sigue sin descuento. Elige otro convenio o cobra sin él.',
  },
  AGREEMENT_USED_UP: {
    what: 'El convenio {{agreement}} llegó a su límite de usos: {{limit}}',
    then: 'El cobro sigue sin descuento. Administración puede ampliar el límite.',
  },
  AGREEMENT_USED_UP_TODAY: {
    what: 'El convenio {{agreement}} llegó a su límite de usos por hoy: {{limit}}',
    then: 'El cobro sigue sin descuento. Mañana vuelve a valer.',
  },
  AGREEMENT_CODE_TAKEN: {
    what: 'Otro convenio ya usa el código {{code}}',
    then: 'No se guardó. Elige otro código.',
  },
  SIMULATION_CANCELLED: {
    what: 'Cálculo cancelado',
    then: 'No cambió nada. Puedes volver a calcular cuando quieras.',
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
  SPOT_HAS_HISTORY: {
    what: 'La plaza {{spotCode}} tiene historia',
    then: 'No se borró ni se guardó nada. Retírala: sale del plano y su historia queda.',
  },
  SPOT_CODE_TAKEN: {
    what: 'Ya hay una plaza {{spotCode}}',
    then: 'No se guardó nada. Usa otro código; el de una plaza retirada también está tomado.',
  },
  SPOT_CELL_TAKEN: {
    what: 'La plaza {{spotCode}} quedó encima de otra',
    then: 'No se guardó nada. Muévela a una celda libre.',
  },
  NO_FREE_SPOT: {
    what: 'No queda plaza libre',
    then: 'No se ingresó. Revisa el mapa: otra clase o zona puede tener lugar.',
  },
  SESSION_NOT_OPEN: {
    what: 'Esta estadía ya terminó',
    then: 'No se cobró de nuevo. Búscala en Reimprimir (F9) si necesitan el papel.',
  },
  ENDED_ELSEWHERE: {
    what: 'Esta estadía ya terminó en {{booth}}',
    then: 'No se cobró de nuevo. El comprobante lo tiene esa caja.',
  },
  STAY_OF_OTHER_BOOTH: {
    what: 'Este vehículo entró por {{booth}}',
    then: 'Aquí se puede cobrar, mover o anular. Deshacer, corregir y reemplazar el ticket se hace en esa caja.',
  },
  UNDO_TOO_LATE: {
    what: 'Pasó el minuto para deshacer',
    then: 'El ingreso queda. Si fue un error, pide a supervisión que lo resuelva.',
  },
  NOTHING_TO_CORRECT: {
    what: 'No hay nada que corregir',
    then: 'Todo está como lo escribiste. Cambia algún dato o vuelve atrás.',
  },
  ENTRY_IN_FUTURE: {
    what: 'Ese ingreso todavía no ocurre',
    then: 'No se corrigió. La hora de ingreso no puede ser posterior a la de ahora.',
  },
  ENTRY_OVERLAPS: {
    what: 'A esa hora este vehículo aún estaba adentro con el ticket {{ticketNumber}}',
    then: 'No se corrigió. Salió el {{leftAt}}: el ingreso debe ser posterior.',
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
  SHIFT_STILL_OPEN: {
    what: 'El turno {{number}} de {{userName}} sigue abierto',
    then: 'El día no se cerró. Cuenta la caja y cierra ese turno; después cierra el día.',
  },
  DAY_ALREADY_CLOSED: {
    what: 'El día {{date}} ya está cerrado',
    then: 'Un día cerrado no cambia. Lo que se corrija después queda en un anexo.',
  },
  DAY_NOT_BEGUN: {
    what: 'El día {{date}} todavía no comienza',
    then: 'No se cerró nada. Ciérralo cuando haya comenzado.',
  },
  DAY_EARLIER_OPEN: {
    what: 'Antes hay que cerrar el día {{date}}',
    then: 'No se cerró nada: los días se cierran en orden. Cierra primero ese.',
  },
  DAY_DOES_NOT_ADD_UP: {
    what: 'Los tickets del día no cuadran',
    then: 'El día sigue abierto y no se perdió nada. Emitidos no es igual a pagados, anulados y abiertos. Tickets por revisar: {{tickets}}. Revísalos, o cierra dejándolo escrito.',
  },
  FILE_NOT_WRITTEN: {
    what: 'No se pudo escribir el archivo',
    then: 'Los datos siguen intactos. Elige otra carpeta, o revisa que el disco esté conectado.',
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
  MORE_THAN_PAID: {
    what: 'Por ese medio se puede devolver a lo más {{most}}',
    then: 'No se devolvió nada. Baja el monto o elige otro medio.',
  },
  MORE_THAN_OWED: {
    what: 'De ese compromiso solo quedan {{owed}}',
    then: 'No se recibió nada. Cobra lo que queda, o menos.',
  },
  NOTHING_OWED: {
    what: 'Con eso la estadía queda pagada entera',
    then: 'No se guardó nada. Cóbrala como siempre: no hace falta un compromiso.',
  },
  ALREADY_COLLECTED: {
    what: 'De ese compromiso ya se pagó una parte',
    then: 'No se anuló nada. Usa Devolver dinero: ahí se devuelve lo pagado y se perdona el resto.',
  },
  DUE_DATE_PAST: {
    what: 'La fecha de pago ya pasó',
    then: 'No se guardó nada. Escribe una fecha de hoy en adelante, o déjala en blanco.',
  },
  BELATED_IN_FUTURE: {
    what: 'Esa hora todavía no llega',
    then: 'No se guardó nada. El ingreso y la salida deben ser anteriores a este momento.',
  },
  STAY_OVERLAPS: {
    what: 'A esa hora ese vehículo ya figura adentro con el ticket {{ticketNumber}}',
    then: 'No se guardó nada. Revisa la patente y las horas.',
  },
  BELATED_DAY_CLOSED: {
    what: 'El día de ese ingreso ya está cerrado',
    then: 'No se guardó nada: un día cerrado no cambia. Informa el cobro a administración.',
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
  DISK_FAILED: {
    what: 'El disco falló al leer o al guardar',
    then: 'Lo confirmado antes está a salvo; esto no se confirmó. Repite. Si vuelve a pasar, el disco puede estar muriendo: haz un respaldo en otro disco y llama a soporte.',
  },
  PERIOD_INVALID: {
    what: 'Ese período no se puede usar',
    then: 'No se hizo nada. La fecha final va después de la inicial, y el período es de veinte años como máximo.',
  },
  REPORT_CANCELLED: {
    what: 'El informe se canceló',
    then: 'No se guardó ningún archivo. Pídelo de nuevo cuando quieras.',
  },
  FOLDER_NOT_OPENED: {
    what: 'El sistema no pudo abrir la carpeta {{folder}}',
    then: 'Los archivos siguen ahí. Ábrela desde el explorador de archivos, o elige otra carpeta.',
  },
  MIGRATION_FAILED: {
    what: 'No se pudieron actualizar los datos',
    then: 'Se restauró el respaldo: todo está como antes. Llama a soporte.',
  },
  BACKUP_INVALID: {
    what: 'Ese respaldo no sirve',
    then: 'No se restauró nada; los datos actuales siguen igual. Elige otro archivo.',
  },
  BACKUP_FOREIGN: {
    what: 'Ese respaldo es de otra caja',
    then: 'No se restauró nada; los datos actuales siguen igual. Elige un respaldo de esta caja.',
  },
  BACKUP_PASSPHRASE_REQUIRED: {
    what: 'Este respaldo está cifrado',
    then: 'No se restauró nada. Escribe la frase con la que se cifró.',
  },
  BACKUP_PASSPHRASE_WRONG: {
    what: 'Esa no es la frase de este respaldo',
    then: 'No se restauró nada. Escribe la frase que estaba en uso cuando se hizo; sin ella no se puede abrir.',
  },
  BACKUP_FOLDER_UNUSABLE: {
    what: 'No se puede guardar en esa carpeta',
    then: 'Los respaldos siguen en este equipo. Elige otra carpeta o da permiso de escritura.',
  },
  ALREADY_ENROLLED: {
    what: 'Esta caja ya está enlazada en una casa matriz',
    then: 'No se cambió nada. Para pasar a otra, primero desconéctala.',
  },
  UPDATE_UNABLE: {
    what: 'Este programa no se puede actualizar desde aquí',
    then: 'Así como está instalado, se actualiza instalando la versión nueva encima.',
  },
  UPDATE_NOT_TRUSTED: {
    what: 'La versión que ofrece la casa matriz no está firmada como corresponde',
    then: 'No se ha descargado ni instalado nada. Avisa a soporte.',
  },
  UPDATE_NONE: {
    what: 'No hay ninguna versión lista para instalar',
    then: 'Busca de nuevo más tarde.',
  },
  UPDATE_WAITS: {
    what: 'La actualización tiene que esperar',
    then: 'Aún no es seguro instalarla; se instalará sola cuando lo sea. [{{reason}}]',
  },
  UPDATE_NOT_INSTALLED: {
    what: 'La versión {{to}} no se pudo instalar',
    then: 'La caja sigue con la versión que tiene. Avisa a soporte si se repite.',
  },
  UPDATE_NOT_FETCHED: {
    what: 'La versión nueva no se pudo descargar',
    then: 'La caja sigue con la versión que tiene y lo intentará de nuevo.',
  },
  NOT_ENROLLED: {
    what: 'Esta caja no está enlazada en una casa matriz',
    then: 'La caja trabaja igual. Inscríbela con un código en Administración.',
  },
  HQ_URL_INVALID: {
    what: 'Esa dirección de casa matriz no sirve',
    then: 'No se cambió nada. Escríbela como https://central.tuempresa.cl, sin nada después; http:// solo se acepta dentro del mismo local.',
  },
  HQ_UNREACHABLE: {
    what: 'No se pudo hablar con la casa matriz en {{host}}',
    then: 'La caja sigue trabajando y el código sigue sirviendo. Revisa la dirección y la red, y prueba de nuevo. [{{reason}}]',
  },
  HQ_REFUSED: {
    what: 'La casa matriz en {{host}} no aceptó',
    then: 'La caja sigue trabajando. Espera un minuto y prueba de nuevo; si se repite, avisa a quien administra la casa matriz. [{{reason}}]',
  },
  DEMO_STAYS_HERE: {
    what: 'Este es un sitio de demostración',
    then: 'Su plata no es de verdad: no se enlaza en una casa matriz, salvo una de prueba en este mismo equipo.',
  },
  ENROLMENT_CODE_WRONG: {
    what: 'Ese código no es válido',
    then: 'No se enlazó nada. Revísalo letra por letra, o pide otro en la casa matriz.',
  },
  ENROLMENT_CODE_USED: {
    what: 'Ese código ya se usó',
    then: 'Cada código enlaza una sola caja. Pide otro en la casa matriz.',
  },
  ENROLMENT_CODE_EXPIRED: {
    what: 'Ese código venció',
    then: 'Los códigos duran 24 horas. Pide otro en la casa matriz.',
  },
  ENROLMENT_SITE_NEEDED: {
    what: 'Ese código es para una sede nueva',
    then: 'Esta caja todavía no tiene sede que llevar: pide un código para unirse a una que ya existe.',
  },
  ENROLMENT_NOT_FRESH: {
    what: 'Esta caja ya tiene su propia sede',
    then: 'El código es para unirse a una que tiene otras cajas, y eso se hace con una instalación nueva. Aquí no se cambió nada.',
  },
  TERMINAL_CODE_TAKEN: {
    what: 'Otra caja de esa sede ya usa esa letra',
    then: 'Los tickets se confundirían. Elige otra letra para esta caja.',
  },
  TERMINAL_ELSEWHERE: {
    what: 'Esta caja pertenece a otra sede de la casa matriz',
    then: 'No se cambió nada. Pide un código de su propia sede, o avisa a quien administra la casa matriz.',
  },
};
