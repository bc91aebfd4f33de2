Feature: Wrong
  What reaches the phone is true when it is read.

  Background:
    Given a salon in Bogotá where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone         |
      | Ana  | +573104827719 |

  Scenario: Nobody is reminded of a cancelled appointment (cal.diy#7225, PR#17807)
    Given the salon books Ana for 2026-03-05 at 10:00
    When the salon cancels Ana's appointment
    And it is 2026-03-06 at 09:00
    Then Ana's phone has heard:
      | at               | words                                        |
      | 2026-03-02 09:00 | quedó agendada                               |
      | 2026-03-02 09:00 | quedó cancelada … jueves 5 de marzo, 10:00 a. m. |

  Scenario: Cancelled while the reminder is overdue, nobody is reminded (cal.diy#7225, PR#17807)
    Given the salon books Ana for 2026-03-05 at 10:00
    And the workers sleep
    And it is 2026-03-04 at 12:00
    When the salon cancels Ana's appointment
    And the workers wake up
    And it is 2026-03-06 at 09:00
    Then Ana's phone has heard:
      | at               | words           |
      | 2026-03-02 09:00 | quedó agendada  |
      | 2026-03-04 12:00 | quedó cancelada |

  Scenario: A moved appointment is reminded at its new hour only (cal.diy PR#6991)
    Given the salon books Ana for 2026-03-05 at 10:00
    When the salon moves Ana to 2026-03-06 at 11:00
    And it is 2026-03-07 at 09:00
    Then Ana's phone has heard:
      | at               | words                                                                                      |
      | 2026-03-02 09:00 | quedó agendada                                                                             |
      | 2026-03-02 09:00 | cambió … viernes 6 de marzo, 11:00 a. m. … Antes era: jueves 5 de marzo, 10:00 a. m. |
      | 2026-03-05 11:00 | Te recordamos … viernes 6 de marzo, 11:00 a. m.                                         |
      | 2026-03-06 10:00 | hoy, viernes 6 de marzo, 11:00 a. m.                                                    |

  Scenario: Moved while the reminder is overdue, the old hour is never said again (cal.diy PR#6991)
    Given the salon books Ana for 2026-03-05 at 10:00
    And the workers sleep
    And it is 2026-03-04 at 12:00
    When the salon moves Ana to 2026-03-09 at 11:00
    And the workers wake up
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-04 12:00 | cambió         |

  Scenario: A booking made late has no reminder from before it was made (Cal-ID#1442)
    When the salon books Ana for 2026-03-02 at 18:00
    Then Ana's plan reads:
      | reminder     | due              | state   | why      |
      | reminder_24h | 2026-03-01 18:00 | skipped | too_late |
      | reminder_1h  | 2026-03-02 17:00 | pending |          |
    When it is 2026-03-02 at 18:00
    Then Ana's phone has heard:
      | at               | words          |
      | 2026-03-02 09:00 | quedó agendada |
      | 2026-03-02 17:00 | hoy         |

  @waiting
  Scenario: No text arrives in the quiet hours (citygram#246, omnigolive#27)
    Waits for: quiet hours

    Given the salon keeps quiet from "21:00" to "08:00"
    And the salon books Ana for 2026-03-05 at 04:30
    When it is 2026-03-05 at 09:00
    Then no phone has heard anything between 2026-03-02 at 21:00 and 2026-03-03 at 08:00
    And no phone has heard anything between 2026-03-03 at 21:00 and 2026-03-04 at 08:00
    And no phone has heard anything between 2026-03-04 at 21:00 and 2026-03-05 at 08:00

  Scenario: A text that left late does not say tomorrow of what is today
    Given the salon books Ana for 2026-03-04 at 10:00
    And the workers sleep
    And it is 2026-03-04 at 06:40
    When the workers wake up
    Then Ana's phone has heard:
      | at               | words                                                                     |
      | 2026-03-02 09:00 | quedó agendada                                                            |
      | 2026-03-04 06:40 | hoy, miércoles 4 de marzo, 10:00 a. m. (en 3 horas)          |
    And no phone has heard "mañana"

  Scenario: After a cancellation nothing is shown as if it were still to come (Cal-ID#1020)
    Given the salon books Ana for 2026-03-05 at 10:00
    When the workers sleep
    And the salon cancels Ana's appointment
    Then Ana's plan reads:
      | reminder     | due              | state     | why                   |
      | reminder_24h | 2026-03-04 10:00 | cancelled | appointment_cancelled |
      | reminder_1h  | 2026-03-05 09:00 | cancelled | appointment_cancelled |
    When the workers wake up
    And it is 2026-03-05 at 11:00
    Then Ana's phone has heard:
      | at               | words           |
      | 2026-03-02 09:00 | quedó agendada  |
      | 2026-03-02 09:00 | quedó cancelada |

  Scenario: Cancelled before its confirmation left, an appointment is spoken of to nobody (Cal-ID#1020)
    Given the workers sleep
    And the salon books Ana for 2026-03-05 at 10:00
    When the salon cancels Ana's appointment
    And the workers wake up
    Then Ana's messages read:
      | kind         | state   | why        |
      | confirmation | skipped | superseded |
      | cancellation | skipped | never_told |
    And Ana's phone has heard nothing
