export const sync = {
  title: 'Casa matriz',
  note: 'Lo que esta caja registra llega a la casa matriz una sola vez y en orden. Sin red, la caja trabaja igual.',
  now: 'Sincronizar ahora',
  states: {
    not_connected: 'Sin casa matriz',
    not_connectedThen: 'Todo queda en este equipo. Se puede enlazar cuando quieras.',
    connected: 'Al día',
    connectedThen: 'La casa matriz tiene todo lo registrado aquí.',
    working: 'Poniéndose al día',
    workingThen: 'Se está enviando lo que falta, detrás del trabajo.',
    offline: 'Sin conexión',
    offlineThen: 'Nada se pierde: lo registrado espera aquí y se envía solo cuando vuelva.',
    trouble: 'Detenida',
    troubleThen: 'La caja sigue cobrando. Alguien tiene que mirar lo que dice abajo.',
  },
  facts: {
    waiting: 'Por enviar',
    nothing: 'Nada',
    all: 'Todo está en la casa matriz',
    events_one: '1 registro',
    events_other: '{{count}} registros',
    oldest: 'El más antiguo: {{ago}}',
    contact: 'Último contacto',
    never: 'Todavía ninguno',
    site: 'Sede',
    first: 'Esta caja llevó la sede a la casa matriz',
    joined: 'Esta caja se unió a la sede',
    hq: 'Dirección',
    secure: 'Cifrada',
    insecure: 'Sin cifrar',
    since: 'desde el {{at}}',
  },
  ago: {
    now: 'recién',
    since: 'hace {{age}}',
    days_one: 'hace {{count}} día',
    days_other: 'hace {{count}} días',
  },
  ahead: {
    soon: 'Se intenta de nuevo en un momento.',
    in: 'Se intenta de nuevo en {{age}}.',
  },
  aside: {
    what_one: '{{count}} estadía de otra caja no se pudo aplicar todavía',
    what_other: '{{count}} estadías de otras cajas no se pudieron aplicar todavía',
    then_one: 'No está en el mapa. Se prueba de nuevo con cada cosa que llega; nada se pierde.',
    then_other: 'No están en el mapa. Se prueban de nuevo con cada cosa que llega; nada se pierde.',
    open_one: 'Ver qué le falta',
    open_other: 'Ver qué les falta',
  },
  skew: {
    slow: 'El reloj de este equipo está {{by}} atrasado respecto de la casa matriz',
    fast: 'El reloj de este equipo está {{by}} adelantado respecto de la casa matriz',
    then: 'Los ingresos y cobros llevan esta hora. Pon el reloj en hora; quedó en la auditoría.',
  },
  key: {
    plain: 'Este equipo no tiene dónde sellar la llave de la caja',
    plainThen:
      'Queda en un archivo que solo esta cuenta puede leer. Instala el llavero del sistema, o revoca la caja en la casa matriz si el equipo se pierde.',
  },
  enrol: {
    title: 'Enlazar esta caja',
    how: 'Cómo se hace',
    first: 'En la casa matriz, pide un código para esta caja: dura 24 horas y sirve una vez.',
    second: 'Escribe el código aquí, o escanea su QR, que trae también la dirección.',
    third: 'La caja hace su propia llave y empieza a enviar sola.',
    url: 'Dirección de la casa matriz',
    urlHint: 'Como https://central.tuempresa.cl',
    code: 'Código de enlace',
    codeHint: 'Once letras y números. Da igual si escribes O o 0, I o 1.',
    scanned: 'QR leído: la dirección viene en él.',
    check: 'Probar conexión',
    checking: 'Probando…',
    reached: '{{url}} responde',
    reachedThen: 'Es una casa matriz de Coipo. Falta el código.',
    insecure: 'Esa dirección no va cifrada',
    insecureThen:
      'Úsala solo si la casa matriz está en este equipo o en la red de este mismo local.',
    action: 'Enlazar',
    running: 'Enlazando…',
    backup:
      'La llave no va en los respaldos: una copia restaurada en otro equipo tiene que enlazarse de nuevo.',
  },
  leave: {
    title: 'Desconectar',
    meaning:
      'La caja sigue trabajando sola. Lo enviado queda en la casa matriz y lo de aquí queda aquí; para volver hace falta otro código.',
    action: 'Desconectar de la casa matriz…',
    sure_zero: '¿Desconectar de {{site}}? Todo lo registrado ya está allá.',
    sure_one: '¿Desconectar de {{site}}? Queda 1 registro sin enviar.',
    sure_other: '¿Desconectar de {{site}}? Quedan {{count}} registros sin enviar.',
    yes: 'Sí, desconectar',
    no: 'No',
  },
  troubles: {
    UNREACHABLE: {
      what: 'No hay camino hasta la casa matriz',
      then: 'Revisa la red de este equipo. Lo registrado espera aquí.',
    },
    TIMEOUT: {
      what: 'La casa matriz no contestó a tiempo',
      then: 'La red está muy lenta o la casa matriz está ocupada. Lo registrado espera aquí.',
    },
    CERTIFICATE: {
      what: 'El certificado de la casa matriz no es de confianza',
      then: 'No se envió nada. Puede haber vencido, o alguien se puso en medio: avisa a quien administra la casa matriz.',
    },
    NOT_AN_HQ: {
      what: 'Lo que contesta en esa dirección no es una casa matriz de Coipo',
      then: 'Puede ser el portal de la red, o una versión que esta caja no entiende. Lo registrado espera aquí.',
    },
    HQ_FAILING: {
      what: 'La casa matriz contesta, pero está fallando',
      then: 'No es de esta caja. Lo registrado espera aquí.',
    },
    NOT_READY: {
      what: 'La casa matriz está partiendo',
      then: 'Lo registrado espera aquí.',
    },
    RATE_LIMITED: {
      what: 'La casa matriz pidió esperar',
      then: 'Hay muchas cajas a la vez. Lo registrado espera aquí.',
    },
    CLOCK_SKEW: {
      what: 'El reloj de este equipo no coincide con el de la casa matriz',
      then: 'Pon el reloj en hora y sincroniza de nuevo.',
    },
    REPLAYED: {
      what: 'La casa matriz recibió dos veces el mismo mensaje',
      then: 'Rechazó la copia: nada se guardó dos veces.',
    },
    KEY_MISSING: {
      what: 'La llave de esta caja no está en este equipo',
      then: 'Los datos vienen de otro equipo, o cambió la cuenta de usuario. Desconecta y vuelve a enlazar con un código nuevo: lo registrado se envía igual.',
    },
    SIGNATURE_WRONG: {
      what: 'La casa matriz no reconoce la firma de esta caja',
      then: 'Quizás esta caja se enlazó de nuevo en otro equipo. Desconecta y vuelve a enlazar con un código nuevo.',
    },
    TERMINAL_REVOKED: {
      what: 'La casa matriz revocó esta caja',
      then: 'No acepta nada más de ella. Si fue un error, pide un código nuevo, desconecta y vuelve a enlazar: lo registrado se envía entonces.',
    },
    TERMINAL_UNKNOWN: {
      what: 'La casa matriz no conoce esta caja',
      then: 'Pide un código nuevo, desconecta y vuelve a enlazar: lo registrado se envía entonces.',
    },
    FORK: {
      what: 'La casa matriz tiene otra historia de esta caja',
      then: 'Dos equipos escribieron con el mismo enlace, o se restauró una copia a mano. No se saltó ni se borró nada. Este equipo sigue como caja nueva: deja su carpeta de datos aparte, sin borrarla, abre Coipo y únete a la sede con otra letra. No lo enlaces de nuevo.',
    },
    TAMPERED: {
      what: 'La casa matriz encontró un registro alterado',
      then: 'Alguien cambió la base de datos por fuera de Coipo. No se saltó nada. Haz un respaldo y llama a soporte; el área Auditoría muestra dónde.',
    },
    HQ_AHEAD: {
      what: 'La casa matriz tiene registros que este equipo no conoce',
      then: 'Estos datos son una copia más vieja. Desconecta y vuelve a enlazar con un código nuevo: la caja sigue en una historia aparte, sin perder ninguna.',
    },
    EVENT_TOO_LARGE: {
      what: 'Un registro es demasiado grande para la casa matriz',
      then: 'No se saltó. Llama a soporte.',
    },
    INVALID_INPUT: {
      what: 'La casa matriz no entendió lo que se le envió',
      then: 'Esta caja y la casa matriz son de versiones muy distintas. Actualiza la que esté atrasada; nada se saltó.',
    },
    NOT_FOUND: {
      what: 'A la casa matriz le falta una función que esta caja usa',
      then: 'Es de una versión anterior. Actualízala; lo registrado espera aquí.',
    },
    NOT_OWNER: {
      what: 'La casa matriz dice que otra caja administra esta parte',
      then: 'El cambio hecho aquí no se copió a las demás. Revisa en la casa matriz quién administra cada parte.',
    },
    FEED_NOT_APPLIED: {
      what: 'Un cambio de la casa matriz no se pudo aplicar aquí',
      then: 'Lo registrado se sigue enviando. Llama a soporte con el registro de este equipo.',
    },
    INTERNAL: {
      what: 'Algo falló dentro de Coipo al sincronizar',
      then: 'La caja sigue trabajando. Si se repite, llama a soporte.',
    },
    other: {
      what: 'La casa matriz no aceptó',
      then: 'Lo registrado espera aquí. Si se repite, llama a soporte. [{{code}}]',
    },
  },
};
