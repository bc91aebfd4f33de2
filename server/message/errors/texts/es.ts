/** What happened, and what to do: read by whoever sits at the reception, and by whoever looks after the installation. */
export type FailureWords = readonly [title: string, fix: string]

/** One entry for each thing that can happen, whatever codes say so. The other languages have the same. */
export const es = {
  account_unknown: ['Twilio no reconoce la cuenta', 'Revisa TWILIO_ACCOUNT_SID y TWILIO_AUTH_TOKEN; luego reintenta.'],
  account_missing: ['Twilio no encuentra la cuenta', 'Revisa TWILIO_ACCOUNT_SID y TWILIO_API_URL; luego reintenta.'],
  account_suspended: ['La cuenta de Twilio está suspendida', 'Entra a la consola de Twilio, resuelve lo que pide y reintenta.'],
  account_trial: ['La cuenta de Twilio está en prueba', 'Verifica este número en Twilio o pasa la cuenta a producción; luego reintenta.'],
  account_daily_limit: ['La cuenta llegó a su tope de mensajes de hoy', 'Espera a mañana o sube el tope en Twilio; luego reintenta.'],
  country_closed: [
    'Twilio no tiene permiso de escribir a ese país',
    'Revisa el prefijo; si es el correcto, permite ese país en la consola de Twilio.',
  ],
  sender_unknown: [
    'El remitente no es un número de WhatsApp de la cuenta',
    'Revisa TWILIO_WHATSAPP_FROM en la consola de Twilio; luego reintenta.',
  ],
  sender_broken: [
    'El número del negocio no está bien registrado en WhatsApp',
    'Abre ese número en la consola de Twilio, corrige lo que marca y reintenta.',
  ],
  sender_limit: [
    'WhatsApp no acepta más mensajes del negocio por ahora',
    'Reintenta en unas horas; si se repite, pide en Twilio un tope mayor.',
  ],
  sender_queue: ['Twilio tiene demasiados mensajes del negocio en espera', 'Reintenta en unas horas; si corre prisa, llama a la persona.'],
  business_rejected: [
    'Meta rechazó la cuenta del negocio',
    'Revisa los pagos y los avisos pendientes en el administrador comercial de Meta y reintenta.',
  ],
  business_locked: [
    'WhatsApp bloqueó la cuenta del negocio',
    'Pide la revisión en el administrador comercial de Meta; mientras tanto, llama a tus clientes.',
  ],
  business_terms: ['Falta aceptar las condiciones de Meta', 'Acéptalas en el administrador comercial de Meta y reintenta.'],
  taken_for_spam: [
    'El mensaje se tomó por no deseado',
    'Llama a la persona; si se repite, cambia el texto del aviso o pide ayuda al soporte de Twilio.',
  ],
  sandbox_not_joined: [
    'Esta persona no se ha unido al número de prueba',
    'Pídele que escriba al número de prueba la frase que muestra Twilio y reintenta; dura tres días.',
  ],
  template_missing: [
    'WhatsApp no encuentra la plantilla de este aviso',
    'Envía otra vez las plantillas y reintenta cuando WhatsApp las apruebe.',
  ],
  template_rejected: [
    'WhatsApp rechazó la plantilla de este aviso',
    'Cambia su texto, envíala otra vez y reintenta cuando WhatsApp la apruebe.',
  ],
  template_paused: [
    'WhatsApp pausó la plantilla de este aviso',
    'A varias personas no les gustó: mejora su texto, y reintenta cuando WhatsApp la active.',
  ],
  template_disabled: [
    'WhatsApp desactivó la plantilla de este aviso',
    'Escribe un texto distinto, envíalo y reintenta cuando WhatsApp lo apruebe.',
  ],
  template_needed: [
    'Sin plantilla solo se puede escribir a quien escribió en las últimas 24 horas',
    'Envía las plantillas y reintenta cuando WhatsApp las apruebe, o pide a la persona que escriba.',
  ],
  taken_for_marketing: [
    'WhatsApp tomó el aviso por publicidad y no lo entregó',
    'Quita de la plantilla lo que suene a promoción, envíala otra vez y reintenta.',
  ],
  opted_out: ['Esta persona pidió no recibir mensajes', 'Ya no se le escribirá. Solo puede volver si ella misma escribe ALTA.'],
  blocked: [
    'Esta persona bloqueó los mensajes del negocio',
    'Ya no se le escribirá: llámala. Puede volver si te desbloquea y escribe ALTA.',
  ],
  number_invalid: ['El número no es válido', 'Corrige el teléfono del cliente y reintenta.'],
  number_without_whatsapp: ['Este número no tiene WhatsApp', 'Confirma el teléfono con la persona, corrígelo y reintenta.'],
  number_landline: ['El número es de un teléfono fijo', 'Pide un celular con WhatsApp, cambia el teléfono del cliente y reintenta.'],
  number_gone: ['El número no existe o ya no se usa', 'Pide el número de ahora, cambia el teléfono del cliente y reintenta.'],
  number_out_of_reach: [
    'Desde el número del negocio no se llega a este teléfono',
    'Revisa el teléfono del cliente; si es el correcto, llama a la persona.',
  ],
  number_of_sender: ['El teléfono del cliente es el mismo que envía', 'Corrige el teléfono del cliente y reintenta.'],
  phone_off: ['El teléfono estaba apagado o sin señal', 'Reintenta más tarde o llama a la persona.'],
  phone_blocks: ['La compañía de teléfono bloqueó el mensaje', 'Llama a la persona; si se repite, pide ayuda al soporte de Twilio.'],
  phone_too_old: ['El teléfono no pudo mostrar el mensaje', 'Pide a la persona que actualice WhatsApp y reintenta.'],
  person_limited: ['WhatsApp no deja escribir a esta persona por ahora', 'Llama a la persona: no hay nada que corregir.'],
  too_many_at_once: ['Salieron demasiados mensajes a la vez', 'Reintenta en unos minutos.'],
  provider_fault: ['WhatsApp tuvo una falla y no entregó el mensaje', 'Reintenta en unos minutos; si se repite, mira status.twilio.com.'],
  waited_too_long: ['El mensaje esperó demasiado y no salió', 'Reintenta si todavía sirve.'],
  words_refused: [
    'WhatsApp no acepta lo que dice el mensaje',
    'Revisa el texto del aviso y los nombres que lleva, corrígelos y reintenta.',
  ],
  words_too_long: ['El mensaje es demasiado largo', 'Acorta el texto del aviso o los nombres de los servicios y reintenta.'],
  file_refused: ['El archivo del mensaje no se pudo enviar', 'Envía el aviso sin archivo, o con uno más pequeño.'],
  nobody_knows: ['No se sabe si el mensaje llegó', 'La conexión con Twilio se cortó: pregunta a la persona, y reintenta si no le llegó.'],
  fault_of_ours: ['El mensaje se armó mal', 'Es una falla de Puntual: pasa el código a quien lo administra y llama a la persona.'],
  unknown: ['WhatsApp no aceptó el mensaje', 'Busca el código en la documentación de Twilio y reintenta cuando esté resuelto.'],
  no_reason: [
    'El mensaje no se pudo entregar',
    'Revisa que Puntual tenga internet y reintenta; si se repite, avisa a quien lo administra.',
  ],
} as const satisfies Record<string, FailureWords>

/** What a code says. */
export type Meaning = keyof typeof es
