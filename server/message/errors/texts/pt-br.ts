import type { FailureWords, Meaning } from './es.ts'

export const ptBr: Record<Meaning, FailureWords> = {
  account_unknown: ['O Twilio não reconhece a conta', 'Confira TWILIO_ACCOUNT_SID e TWILIO_AUTH_TOKEN; depois tente de novo.'],
  account_missing: ['O Twilio não encontra a conta', 'Confira TWILIO_ACCOUNT_SID e TWILIO_API_URL; depois tente de novo.'],
  account_suspended: ['A conta do Twilio está suspensa', 'Entre no console do Twilio, resolva o que ele pede e tente de novo.'],
  account_trial: ['A conta do Twilio está em teste', 'Verifique este número no Twilio ou passe a conta à produção; depois tente de novo.'],
  account_daily_limit: [
    'A conta chegou ao limite de mensagens de hoje',
    'Espere até amanhã ou aumente o limite no Twilio; depois tente de novo.',
  ],
  country_closed: [
    'O Twilio não tem permissão de escrever a esse país',
    'Confira o código do país; se estiver certo, permita esse país no console do Twilio.',
  ],
  sender_unknown: [
    'O remetente não é um número de WhatsApp da conta',
    'Confira TWILIO_WHATSAPP_FROM no console do Twilio; depois tente de novo.',
  ],
  sender_broken: [
    'O número do negócio não está bem registrado no WhatsApp',
    'Abra esse número no console do Twilio, corrija o que ele indica e tente de novo.',
  ],
  sender_limit: [
    'O WhatsApp não aceita mais mensagens do negócio por enquanto',
    'Tente de novo em algumas horas; se acontecer outra vez, peça ao Twilio um limite maior.',
  ],
  sender_queue: [
    'Há mensagens demais do negócio esperando no Twilio',
    'Tente de novo em algumas horas; se for urgente, ligue para a pessoa.',
  ],
  business_rejected: [
    'A Meta recusou a conta do negócio',
    'Confira pagamentos e avisos pendentes no gerenciador de negócios da Meta e tente de novo.',
  ],
  business_locked: [
    'O WhatsApp bloqueou a conta do negócio',
    'Peça a revisão no gerenciador de negócios da Meta; enquanto isso, ligue para os seus clientes.',
  ],
  business_terms: ['Falta aceitar as condições da Meta', 'Aceite no gerenciador de negócios da Meta e tente de novo.'],
  taken_for_spam: [
    'A mensagem foi tomada por indesejada',
    'Ligue para a pessoa; se acontecer outra vez, mude o texto do aviso ou peça ajuda ao suporte do Twilio.',
  ],
  sandbox_not_joined: [
    'Esta pessoa não entrou no número de teste',
    'Peça que envie ao número de teste a frase que o Twilio mostra e tente de novo; vale por três dias.',
  ],
  template_missing: [
    'O WhatsApp não encontra o modelo deste aviso',
    'Envie os modelos outra vez e tente de novo quando o WhatsApp aprovar.',
  ],
  template_rejected: [
    'O WhatsApp recusou o modelo deste aviso',
    'Mude o texto, envie outra vez e tente de novo quando o WhatsApp aprovar.',
  ],
  template_paused: [
    'O WhatsApp pausou o modelo deste aviso',
    'Várias pessoas não gostaram: melhore o texto, e tente de novo quando o WhatsApp reativar.',
  ],
  template_disabled: ['O WhatsApp desativou o modelo deste aviso', 'Escreva outro texto, envie e tente de novo quando o WhatsApp aprovar.'],
  template_needed: [
    'Sem modelo só se pode escrever a quem escreveu nas últimas 24 horas',
    'Envie os modelos e tente de novo quando o WhatsApp aprovar, ou peça à pessoa que escreva primeiro.',
  ],
  taken_for_marketing: [
    'O WhatsApp tomou o aviso por publicidade e não o entregou',
    'Tire do modelo tudo o que pareça promoção, envie outra vez e tente de novo.',
  ],
  opted_out: ['Esta pessoa pediu para não receber mensagens', 'Não lhe escreveremos mais. Só ela pode voltar, escrevendo VOLTAR.'],
  blocked: [
    'Esta pessoa bloqueou as mensagens do negócio',
    'Não lhe escreveremos mais: ligue. Ela pode voltar se desbloquear o número e escrever VOLTAR.',
  ],
  number_invalid: ['O número não é válido', 'Corrija o telefone do cliente e tente de novo.'],
  number_without_whatsapp: ['Este número não tem WhatsApp', 'Confirme o telefone com a pessoa, corrija e tente de novo.'],
  number_landline: ['O número é de um telefone fixo', 'Peça um celular com WhatsApp, mude o telefone do cliente e tente de novo.'],
  number_gone: ['O número não existe ou já não é usado', 'Peça o número atual, mude o telefone do cliente e tente de novo.'],
  number_out_of_reach: [
    'O número do negócio não alcança este telefone',
    'Confira o telefone do cliente; se estiver certo, ligue para a pessoa.',
  ],
  number_of_sender: ['O telefone do cliente é o mesmo que envia', 'Corrija o telefone do cliente e tente de novo.'],
  phone_off: ['O telefone estava desligado ou sem sinal', 'Tente de novo mais tarde ou ligue para a pessoa.'],
  phone_blocks: [
    'A operadora do telefone bloqueou a mensagem',
    'Ligue para a pessoa; se acontecer outra vez, peça ajuda ao suporte do Twilio.',
  ],
  phone_too_old: ['O telefone não conseguiu mostrar a mensagem', 'Peça à pessoa que atualize o WhatsApp e tente de novo.'],
  person_limited: ['O WhatsApp não deixa escrever a esta pessoa por enquanto', 'Ligue para a pessoa: não há nada a corrigir.'],
  too_many_at_once: ['Saíram mensagens demais ao mesmo tempo', 'Tente de novo em alguns minutos.'],
  provider_fault: [
    'O WhatsApp teve uma falha e não entregou a mensagem',
    'Tente de novo em alguns minutos; se acontecer outra vez, veja status.twilio.com.',
  ],
  waited_too_long: ['A mensagem esperou demais e não saiu', 'Tente de novo se ainda for útil.'],
  words_refused: ['O WhatsApp não aceita o que a mensagem diz', 'Confira o texto do aviso e os nomes que leva, corrija e tente de novo.'],
  words_too_long: ['A mensagem é longa demais', 'Encurte o texto do aviso ou os nomes dos serviços e tente de novo.'],
  file_refused: ['O arquivo da mensagem não pôde ser enviado', 'Envie o aviso sem arquivo, ou com um menor.'],
  nobody_knows: ['Não se sabe se a mensagem chegou', 'A conexão com o Twilio caiu: pergunte à pessoa e tente de novo se ela não recebeu.'],
  fault_of_ours: ['A mensagem foi montada errado', 'É uma falha do Puntual: passe o código a quem o administra e ligue para a pessoa.'],
  unknown: ['O WhatsApp não aceitou a mensagem', 'Procure o código na documentação do Twilio e tente de novo quando estiver resolvido.'],
  no_reason: [
    'A mensagem não pôde ser entregue',
    'Confira se o Puntual tem internet e tente de novo; se acontecer outra vez, avise quem o administra.',
  ],
}
