Feature: WhatsApp
  Its rules, its numbers and its manners are met before they bite.

  Background:
    Given a salon in Bogotá where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone         |
      | Ana  | +573104827719 |

  Scenario: Who has not written within 24 hours is reached all the same, with error 63016 or without it (chatwoot#10563, twilio-firebase-extensions#105)
    When the salon books Ana for 2026-03-05 at 10:00
    Then Ana's phone has heard:
      | words          |
      | quedó agendada |

  Scenario: An approval that WhatsApp gave is recognised, and what it approved is sendable (chatwoot#15350)
    When the salon words its confirmation "Hola, {{name}}. {{business}} te espera para {{services}}, en esta fecha: {{when}}. ¡Hasta pronto!"
    And the salon books Ana for 2026-03-05 at 10:00
    And it is 2026-03-02 at 09:10
    And WhatsApp approves what the salon handed in
    And it is 2026-03-02 at 10:00
    And the salon books Ana for 2026-03-06 at 10:00
    Then Ana's phone has heard:
      | words                                                                |
      | quedó agendada … jueves 5 de marzo                                   |
      | Salón Azahar te espera para corte, en esta fecha: viernes 6 de marzo |

  Scenario: A template that WhatsApp turns from UTILITY into MARKETING is noticed before clients stop hearing (frappe_whatsapp PR#254)
    When WhatsApp takes the salon's reminder_24h for MARKETING
    And it is 2026-03-02 at 15:30
    And the salon books Ana for 2026-03-05 at 10:00
    Then the salon's reminder_24h is not usable, because of "marketing"
    When it is 2026-03-05 at 11:00
    Then Ana's phone has heard:
      | words          |
      | quedó agendada |
      | está por empezar |
    And Ana's messages read:
      | kind         | state   | why         |
      | confirmation | read    |             |
      | reminder_24h | skipped | no_template |
      | reminder_1h  | read    |             |

  Scenario: An apostrophe, a quote or a brace in a name breaks no text (twilio-node#1082, frappe_whatsapp#169)
    Given the clients:
      | name                                  | phone         |
      | Maite D'Angelo "La Ñata" {{1}} \\o/ 💇 | +573152084471 |
    When the salon books Maite for 2026-03-05 at 10:00
    Then Maite's phone has heard:
      | words                                                                            |
      | Hola, Maite D'Angelo "La Ñata" {{1}} \\o/ 💇. Tu cita en Salón Azahar quedó agendada |

  Scenario: An apostrophe or an empty value in ContentVariables breaks no template (twilio-node#1082, frappe_whatsapp#169)
    Given a salon in Bogotá where it is 2026-03-02 at 09:00, called "L'Été  {{2}}"
    And the clients:
      | name         | phone         |
      | Rosa O'Brien | +573152084471 |
    When the salon books Rosa for 2026-03-05 at 10:00
    Then Rosa's phone has heard:
      | words                                                   |
      | Hola, Rosa O'Brien. Tu cita en L'Été {{2}} quedó agendada |

  Scenario Outline: A Mexican mobile with the old 1 is the same client: <other> (chatwoot#14048, #13986)
    Given a salon in Mexico City where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone         |
      | Rosa | +525512345678 |
    When the salon books Rosa for 2026-03-05 at 10:00
    And the salon books Rosa under "<other>" for 2026-03-06 at 10:00
    Then the salon has 1 client
    And Rosa's phone has heard:
      | words                   |
      | jueves 5 de marzo       |
      | viernes 6 de marzo      |
    And no other phone has heard anything

    Examples:
      | other              |
      | +52 1 55 1234 5678 |
      | 044 55 1234 5678   |
      | 55 1234 5678       |

  Scenario: A Brazilian mobile without its ninth digit is the same client (chatwoot#14048, #13986)
    Given a salon in São Paulo where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone          |
      | Rosa | +5511987654321 |
    When the salon books Rosa for 2026-03-05 at 10:00
    And the salon books Rosa under "(11) 8765-4321" for 2026-03-06 at 10:00
    Then the salon has 1 client
    And Rosa's phone has heard:
      | words                  |
      | quinta-feira, 5 de março |
      | sexta-feira, 6 de março  |
    And no other phone has heard anything

  Scenario: A landline is not corrected into a stranger's mobile (chatwoot PR#14657)
    Given a salon in São Paulo where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone         |
      | Rosa | +551132345678 |
    When the salon books Rosa under "(11) 3234-5678" for 2026-03-05 at 10:00
    Then Rosa's phone has heard:
      | words                    |
      | quinta-feira, 5 de março |
    And no other phone has heard anything

  Scenario: A report that comes late does not take a message back to an earlier state (chatwoot#14529)
    Given Twilio reports on messages out of order
    When the salon books Ana for 2026-03-05 at 10:00
    And it is 2026-03-02 at 09:05
    Then Ana's messages read:
      | kind         | state |
      | confirmation | read  |

  Scenario: A signature that is good without a proxy is good behind one (twilio-node#321, FormSG#3154)
    Given Twilio reaches the product through a proxy
    When the salon books Ana for 2026-03-05 at 10:00
    Then Ana's messages read:
      | kind         | state |
      | confirmation | read  |

  Scenario: The payload of a button arrives, not its label alone (chatwoot#12030)
    When the salon books Ana for 2026-03-05 at 10:00
    And the salon books Ana for 2026-03-06 at 10:00
    And Ana taps "Confirmar" on "jueves 5 de marzo"
    And Ana taps "No puedo" on "viernes 6 de marzo"
    Then Ana's appointments read:
      | start            | state     | answer    |
      | 2026-03-05 10:00 | confirmed | confirmed |
      | 2026-03-06 10:00 | cancelled | declined  |
