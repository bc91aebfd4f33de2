Feature: Twice
  Whatever happens between the product and the phone, a text is heard once.

  Background:
    Given a salon in Bogotá where it is 2026-03-02 at 09:00
    And the clients:
      | name  | phone         |
      | Ana   | +573104827719 |
      | Berta | +573152084471 |
      | Carla | +573001112233 |

  Scenario: Three workers that deliver at the same moment send one copy each (ottehr#3980)
    Given the workers sleep
    And the salon books Ana for 2026-03-05 at 10:00
    And the salon books Berta for 2026-03-05 at 10:30
    And the salon books Carla for 2026-03-05 at 11:00
    When 3 workers wake up at the same moment
    Then Ana's phone has heard:
      | words          |
      | quedó agendada |
    And Berta's phone has heard:
      | words          |
      | quedó agendada |
    And Carla's phone has heard:
      | words          |
      | quedó agendada |

  Scenario: Two schedulers that find the same reminders due send each once (moodle-local_reminders#26)
    Given the salon books Ana for 2026-03-05 at 10:00
    And the salon books Berta for 2026-03-05 at 10:00
    And the workers sleep
    And it is 2026-03-04 at 10:05
    When 2 workers wake up at the same moment
    And it is 2026-03-04 at 20:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-04 10:05 | Te recordamos  |
    And Berta's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-04 10:05 | Te recordamos  |

  Scenario: An answer lost after Twilio had accepted is not taken for a failure and sent again (elizaOS/eliza#22382, twilio-ruby#519)
    Given the connection breaks whenever Twilio has accepted a message
    When the salon books Ana for 2026-03-05 at 10:00
    And Twilio works again
    And it is 2026-03-03 at 09:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
    And Ana's messages read:
      | kind         | tries |
      | confirmation | 1     |

  Scenario: A message whose answer was lost is found again with Twilio, and shown for what became of it (elizaOS/eliza#22382, twilio-ruby#519)
    Given the connection breaks whenever Twilio has accepted a message
    When the salon books Ana for 2026-03-05 at 10:00
    And Twilio works again
    And it is 2026-03-03 at 09:00
    Then Ana's messages read:
      | kind         | state | tries |
      | confirmation | read  | 1     |

  Scenario: An answer that was lost together with every report is found in Twilio's list, and nothing is sent again (twilio-ruby#519)
    Given Twilio reports on no message
    And the connection breaks whenever Twilio has accepted a message
    When the salon books Ana for 2026-03-05 at 10:00
    And Twilio works again
    And it is 2026-03-02 at 11:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
    And Ana's messages read:
      | kind         | tries |
      | confirmation | 1     |

  Scenario: Two workers that look for the same lost messages neither mix them up nor send one again (elizaOS/eliza#22382)
    Given Twilio reports on no message
    And the connection breaks whenever Twilio has accepted a message
    When the salon books Ana for 2026-03-05 at 10:00
    And the salon books Berta for 2026-03-05 at 10:00
    And Twilio works again
    And the workers sleep
    And it is 2026-03-02 at 09:02
    And 2 workers wake up at the same moment
    And it is 2026-03-02 at 11:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
    And Berta's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |

  Scenario: A double click books once and is confirmed once (Cal-ID PR#818)
    When a double click books Ana for 2026-03-05 at 10:00
    Then Ana has 1 appointment
    And Ana's phone has heard:
      | words          |
      | quedó agendada |

  Scenario: A double click in a program that sends no Idempotency-Key does not take a professional's hour twice (Cal-ID PR#818)
    When a double click without an Idempotency-Key books Ana with the professional for 2026-03-05 at 10:00
    Then Ana has 1 appointment
    And Ana's phone has heard:
      | words          |
      | quedó agendada |

  @waiting
  Scenario: A double click in a program that sends no Idempotency-Key and names no professional books once (Cal-ID PR#818)
    Waits for: a defect to be mended: without a professional nothing conflicts, not even a booking with its own copy

    When a double click without an Idempotency-Key books Ana for 2026-03-05 at 10:00
    Then Ana has 1 appointment
    And Ana's phone has heard:
      | words          |
      | quedó agendada |
