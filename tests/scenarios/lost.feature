Feature: Lost
  What was planned reaches the phone, or the product says why it did not.

  Background:
    Given a salon in Bogotá where it is 2026-03-02 at 09:00
    And the clients:
      | name  | phone         |
      | Ana   | +573104827719 |
      | Berta | +573152084471 |
      | Carla | +573001112233 |

  Scenario: A worker that was never started is missed aloud, and catches up once it starts (calcom/cal.diy#28811, PR#28833)
    Given the workers sleep
    When the salon books Ana for 2026-03-02 at 09:40
    And it is 2026-03-02 at 09:10
    Then the installation is not ready, for want of a worker
    And the command "doctor" shows "none is running: nothing is delivered"
    And Ana's phone has heard nothing
    When somebody starts the worker
    Then the installation is ready
    And Ana's phone has heard:
      | at               | words                                         |
      | 2026-03-02 09:10 | quedó agendada … 9:40 a. m. (en 30 minutos) |

  Scenario: A reminder missed by one tick still goes out (openemr PR#11907)
    Given the salon books Ana for 2026-03-04 at 10:00
    And it is 2026-03-03 at 09:59
    When the workers sleep
    And it is 2026-03-03 at 10:01
    And the workers wake up
    And it is 2026-03-03 at 18:00
    Then Ana's phone has heard:
      | at               | words                                               |
      | 2026-03-02 09:00 | quedó agendada                                      |
      | 2026-03-03 10:01 | Te recordamos … miércoles 4 de marzo, 10:00 a. m. |

  Scenario Outline: Between due now and due soon lies no dead band: booked for <start> (Cal.com's code)
    When the salon books Ana for <start>
    And it is 2026-03-02 at 09:30
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | <reminded>       | <words>        |

    Examples:
      | start               | reminded         | words                     |
      | 2026-03-03 at 09:01 | 2026-03-02 09:01 | Te recordamos tu cita     |
      | 2026-03-03 at 09:15 | 2026-03-02 09:15 | Te recordamos tu cita     |
      | 2026-03-02 at 10:01 | 2026-03-02 09:01 | hoy … (en 1 hora)      |
      | 2026-03-02 at 10:15 | 2026-03-02 09:15 | hoy … (en 1 hora)      |

  Scenario: One number that is turned away does not stop the rest of the batch (chatwoot#9000)
    Given Twilio turns Berta's number away
    And the workers sleep
    When the salon books Ana for 2026-03-04 at 10:00
    And the salon books Berta for 2026-03-04 at 10:30
    And the salon books Carla for 2026-03-04 at 11:00
    And the workers wake up
    And it is 2026-03-03 at 12:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-03 10:00 | Te recordamos  |
    And Carla's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-03 11:00 | Te recordamos  |
    And Berta's phone has heard nothing

  Scenario: A permanent error is not repeated until the day comes, and says what it means (cal.diy PR#14943)
    Given Twilio refuses every message with error 21211
    When the salon books Ana for 2026-03-04 at 10:00
    And it is 2026-03-04 at 11:00
    Then Ana's messages read:
      | kind         | state  | why   | tries | meaning                |
      | confirmation | failed | 21211 | 1     | El número no es válido |
      | reminder_24h | failed | 21211 | 1     | El número no es válido |
      | reminder_1h  | failed | 21211 | 1     | El número no es válido |

  Scenario: Who opted out with Twilio is written to once, and then no more (cal.diy PR#14943)
    Given Twilio turns Ana's number away
    When the salon books Ana for 2026-03-04 at 10:00
    And it is 2026-03-04 at 11:00
    Then Ana's messages read:
      | kind         | state  | why   | tries | meaning                              |
      | confirmation | failed | 21610 | 1     | Esta persona pidió no recibir mensajes |
    And Ana's plan reads:
      | reminder     | due              | state   | why               |
      | reminder_24h | 2026-03-03 10:00 | skipped | consent_withdrawn |
      | reminder_1h  | 2026-03-04 09:00 | skipped | consent_withdrawn |
    And Ana's consent is withdrawn

  Scenario: What the account's limit of a day held back goes out the next day (twilio-php#661)
    Given Twilio refuses every message with error 63038
    And the salon books Ana for 2026-03-05 at 10:00
    And the salon books Berta for 2026-03-03 at 08:00
    When Twilio works again
    And it is 2026-03-03 at 10:00
    Then Ana's phone has heard:
      | words          |
      | quedó agendada |
    And Berta's messages read:
      | kind         | state  | why   | tries | meaning                                       |
      | confirmation | failed | 63038 | 1     | La cuenta llegó a su tope de mensajes de hoy  |
      | reminder_1h  | read   |       | 1     |                                               |

  Scenario: A passing error is repeated until it has passed (cal.diy PR#14943)
    Given Twilio has too many requests
    When the salon books Ana for 2026-03-04 at 10:00
    And it is 2026-03-02 at 09:05
    Then Ana's phone has heard nothing
    When Twilio works again
    And it is 2026-03-02 at 09:10
    Then Ana's phone has heard:
      | words          |
      | quedó agendada |

  Scenario: A message at which Twilio broke down, and which is not in its list, is sent once more (twilio-ruby#519)
    Given Twilio breaks down at every message
    When the salon books Ana for 2026-03-05 at 10:00
    And Twilio works again
    And it is 2026-03-02 at 11:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:01 | quedó agendada |
    And Ana's messages read:
      | kind         | state | tries |
      | confirmation | read  | 2     |

  Scenario: A message of which nobody knows again and again says just that, and is not sent for ever (elizaOS/eliza#22382)
    Given Twilio breaks down at every message
    When the salon books Ana for 2026-03-05 at 10:00
    And it is 2026-03-02 at 11:00
    And Twilio works again
    And it is 2026-03-02 at 15:00
    Then Ana's phone has heard nothing
    And Ana's messages read:
      | kind         | state  | tries | meaning                        |
      | confirmation | failed | 6     | No se sabe si el mensaje llegó |

  Scenario: A rule switched off and on again drops no reminder (Cal-ID#790)
    Given the salon books Ana for 2026-03-04 at 10:00
    When the salon switches reminder_24h off
    Then Ana's plan reads:
      | reminder     | due              | state   | why          |
      | reminder_24h | 2026-03-03 10:00 | skipped | switched_off |
      | reminder_1h  | 2026-03-04 09:00 | pending |              |
    When the salon switches reminder_24h on
    And it is 2026-03-04 at 10:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-03 10:00 | Te recordamos  |
      | 2026-03-04 09:00 | hoy         |

  Scenario: A rule edited while a reminder is overdue does not drop it (Cal-ID#790)
    Given the salon books Ana for 2026-03-04 at 10:00
    And the workers sleep
    And it is 2026-03-03 at 14:00
    When the salon switches reminder_1h off
    And the workers wake up
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-03 14:00 | Te recordamos  |
