Feature: WhatsApp
  Its rules, its numbers and its manners are met before they bite.

  Background:
    Given a salon in Bogotá where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone         |
      | Ana  | +573104827719 |

  @waiting
  Scenario: Who has not written within 24 hours is reached all the same, with error 63016 or without it (chatwoot#10563, twilio-firebase-extensions#105)
    Waits for: templates out (approved templates sent by their ContentSid)

    Given WhatsApp lets no free text through to whom has not written within 24 hours
    When the salon books Ana for 2026-03-05 at 10:00
    Then Ana's phone has heard:
      | words          |
      | quedó agendada |

  @waiting
  Scenario: An approval that WhatsApp gave is recognised, and what it approved is sendable (chatwoot#15350)
    Waits for: templates out (submitting templates and following their approval)

  @waiting
  Scenario: A template that WhatsApp turns from UTILITY into MARKETING is noticed before clients stop hearing (frappe_whatsapp PR#254)
    Waits for: the template workshop (watching a template's category)

  Scenario: An apostrophe, a quote or a brace in a name breaks no text (twilio-node#1082, frappe_whatsapp#169)
    Given the clients:
      | name                                  | phone         |
      | Maite D'Angelo "La Ñata" {{1}} \\o/ 💇 | +573152084471 |
    When the salon books Maite for 2026-03-05 at 10:00
    Then Maite's phone has heard:
      | words                                                                            |
      | Hola, Maite D'Angelo "La Ñata" {{1}} \\o/ 💇. Tu cita en Salón Azahar quedó agendada |

  @waiting
  Scenario: An apostrophe or an empty value in ContentVariables breaks no template (twilio-node#1082, frappe_whatsapp#169)
    Waits for: templates out (texts filled in by ContentVariables)

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

  @waiting
  Scenario: The payload of a button arrives, not its label alone (chatwoot#12030)
    Waits for: buttons in
