Feature: Time and tongue
  The hour is the one on the salon's wall, the words are the client's.

  Scenario: A booking made in UTC is told in the salon's hour (easyappointments#1504, #985)
    Given a salon in Bogotá where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone         |
      | Ana  | +573104827719 |
    When a program books Ana for the instant "2026-03-05T20:00:00Z"
    And it is 2026-03-05 at 15:00
    Then Ana's appointment starts at "2026-03-05T15:00:00-05:00"
    And Ana's phone has heard:
      | at               | words                                             |
      | 2026-03-02 09:00 | quedó agendada … jueves 5 de marzo, 3:00 p. m. |
      | 2026-03-04 15:00 | Te recordamos … jueves 5 de marzo, 3:00 p. m.  |
      | 2026-03-05 14:00 | hoy, jueves 5 de marzo, 3:00 p. m.             |

  Scenario: An evening booking keeps its date, though it is the next day in UTC (cal.diy PR#9059)
    Given a salon in Bogotá where it is 2026-03-02 at 20:00
    And the clients:
      | name | phone         |
      | Ana  | +573104827719 |
    When the salon books Ana for 2026-03-05 at 21:30
    And it is 2026-03-05 at 21:30
    Then Ana's phone has heard:
      | at               | words                                             |
      | 2026-03-02 20:00 | quedó agendada … jueves 5 de marzo, 9:30 p. m. |
      | 2026-03-04 21:30 | Te recordamos … jueves 5 de marzo, 9:30 p. m.  |
      | 2026-03-05 20:30 | hoy, jueves 5 de marzo, 9:30 p. m.             |

  @waiting
  Scenario: The calendar file that a client saves shows the hour of the salon (easyappointments#1314)
    Waits for: calendar files on the client's own page

  Scenario: No list knows other rules of a zone than the rest: Paraguay's winter of 2026 (cal.diy#30104)
    Given a salon in Asunción where it is 2026-07-01 at 09:00
    And the clients:
      | name | phone         |
      | Ana  | +595981123456 |
    When the salon books Ana for 2026-07-03 at 15:00
    Then Ana's appointment starts at "2026-07-03T15:00:00-03:00"
    And Ana's plan reads:
      | reminder     | due              | state   |
      | reminder_24h | 2026-07-02 15:00 | pending |
      | reminder_1h  | 2026-07-03 14:00 | pending |
    And the command "reminders list" shows "2026-07-02 15:00"
    And Ana's phone has heard:
      | at               | words                                        |
      | 2026-07-01 09:00 | quedó agendada … viernes 3 de julio, 15:00 |

  Scenario Outline: Who speaks <language> is not written to in <other> (cal.diy#16073)
    Given a salon in Bogotá where it is 2026-03-02 at 09:00, which writes in "<other>"
    And the clients:
      | name | phone         | language   |
      | Ana  | +573104827719 | <language> |
    When the salon books Ana for 2026-03-05 at 15:00
    And it is 2026-03-04 at 16:00
    Then Ana's phone has heard:
      | words          |
      | <confirmation> |
      | <reminder>     |

    Examples:
      | language | other | confirmation                                         | reminder                                      |
      | es       | en    | Tu cita … quedó agendada … jueves 5 de marzo         | Te recordamos … jueves 5 de marzo             |
      | en       | es    | Your appointment … is booked … Thursday, March 5     | This is a reminder … Thursday, March 5        |
      | pt-BR    | es    | Seu agendamento … está marcado … quinta-feira, 5 de março | Este é um lembrete … quinta-feira, 5 de março |
