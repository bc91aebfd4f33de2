Feature: Replies
  What a client writes is understood as it was meant.

  Background:
    Given a salon in Bogotá where it is 2026-03-02 at 09:00
    And the clients:
      | name | phone         |
      | Ana  | +573104827719 |
    And the salon books Ana for 2026-03-05 at 10:00

  Scenario Outline: "<reply>" ends the messages and not the appointment (<source>)
    When Ana answers "<reply>"
    Then Ana's consent is withdrawn
    And Ana's appointment is confirmed
    When it is 2026-03-05 at 11:00
    Then Ana's phone has heard:
      | words                   |
      | quedó agendada          |
      | ya no te enviará avisos |

    Examples:
      | reply           | source                         |
      | stop            | chatwoot discussion#15196      |
      | Stop. Thank you | learning-circles#593           |

  @waiting
  Scenario: "CANCEL" cancels the appointment and is no farewell (connect#1104, Rock#6399)
    Waits for: words of one's own that are understood

    When Ana answers "CANCEL"
    Then Ana's appointment is cancelled
    And Ana's consent is unknown

  @waiting
  Scenario: A preview or a mail scanner that opens the client's link cancels nothing (SergeyMosin/Appointments#293)
    Waits for: the client's own page, with links to confirm and cancel
