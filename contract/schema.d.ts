// Written by npm run openapi.
export interface paths {
    "/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the organization of this key */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the organization and its notices; what is planned follows */
        patch: operations["changeOrganization"];
        trace?: never;
    };
    "/organization/wipe-demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the demo with all that was done in it, and the accounts that knew nothing else; never a business of one’s own */
        post: operations["wipeDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List locations */
        get: operations["listLocations"];
        put?: never;
        /** Add a location */
        post: operations["createLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a location */
        get: operations["getLocation"];
        put?: never;
        post?: never;
        /** Take a location out of use; 409 with appointments ahead */
        delete: operations["removeLocation"];
        options?: never;
        head?: never;
        /** Change a location; with its zone, what was agreed keeps its hour */
        patch: operations["changeLocation"];
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List services */
        get: operations["listServices"];
        put?: never;
        /** Add a service */
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a service */
        get: operations["getService"];
        put?: never;
        post?: never;
        /** Take a service out of use; its appointments keep it */
        delete: operations["removeService"];
        options?: never;
        head?: never;
        /** Change a service; what is booked keeps its duration and price */
        patch: operations["changeService"];
        trace?: never;
    };
    "/professionals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List professionals */
        get: operations["listProfessionals"];
        put?: never;
        /** Add a professional; without locations they work at all of them */
        post: operations["createProfessional"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/professionals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a professional */
        get: operations["getProfessional"];
        put?: never;
        post?: never;
        /** Take a professional out of use; 409 with appointments ahead, unless it is said whose they are */
        delete: operations["removeProfessional"];
        options?: never;
        head?: never;
        /** Change a professional */
        patch: operations["changeProfessional"];
        trace?: never;
    };
    "/locations/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a location is open every week */
        get: operations["getLocationHours"];
        /** Set when a location is open; what is booked stays */
        put: operations["setLocationHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/professionals/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a professional works every week */
        get: operations["getProfessionalHours"];
        /** Set when a professional works; what is booked stays */
        put: operations["setProfessionalHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/professionals/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a professional is away, the first first; what has been over for three months is left out */
        get: operations["listAbsences"];
        put?: never;
        /** Note that a professional will be away; what is booked stays */
        post: operations["addAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/professionals/{id}/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an absence */
        delete: operations["removeAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List clients, the newest first; q finds by name or any part of the phone */
        get: operations["listClients"];
        put?: never;
        /** Add a client; one per phone */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a client */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a client; a new phone or consent changes what is planned */
        patch: operations["changeClient"];
        trace?: never;
    };
    "/clients/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a person: name, phone, e-mail and texts go, the figures stay */
        post: operations["eraseClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List appointments by start */
        get: operations["listAppointments"];
        put?: never;
        /** Book an appointment; its notices are planned with it */
        post: operations["bookAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an appointment */
        get: operations["getAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Move or edit an appointment; only another start is news for the client */
        patch: operations["changeAppointment"];
        trace?: never;
    };
    "/appointments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to an appointment, oldest first, and who did it */
        get: operations["getAppointmentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an appointment that was only asked for */
        post: operations["confirmAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an appointment; whatever was still to be said about it is not said */
        post: operations["cancelAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the last change before its notify.afterSeconds are over, or, of one that tells nobody, within ten seconds: nobody hears of either */
        post: operations["undoAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/client-response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note what the client answered to somebody of the team; nobody is written to */
        post: operations["noteClientResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client came */
        post: operations["completeAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client did not come */
        post: operations["markNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a notice about an appointment now, in place of the reminder that waits; one on its way, or sent within the last minute, is the answer. 409 when it would not be true, or may not be sent */
        post: operations["sendNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/twilio-account/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message to one’s own phone, switched on or not; `GET /messages/:id` tells what becomes of it */
        post: operations["sendTestMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List planned reminders by due time, and what became of them */
        get: operations["listReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan of one appointment */
        get: operations["listRemindersOfAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, or not, about one appointment, the newest first */
        get: operations["listMessagesOfAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/twilio-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose Twilio account the organization writes by, and how it stands; its token is never answered */
        get: operations["getTwilioAccount"];
        /** Write by a Twilio account of the organization’s own; it is tried before it is kept, and what waited for one leaves */
        put: operations["connectTwilioAccount"];
        post?: never;
        /** Forget the organization’s own Twilio account; the installation’s serves it again, where there is one */
        delete: operations["disconnectTwilioAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List messages, the newest first */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a message and everything that happened to it */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send once more what failed, all of it or of one cause; or only say what that would be */
        post: operations["retryFailedMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message that failed once more */
        post: operations["retryMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the words of every kind in every language, and how their approval stands */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{kind}/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the words of a kind in a language, and how their approval stands */
        get: operations["getTemplate"];
        /** Change the words; they are submitted by themselves where the others were, and those stay in force until these are approved */
        put: operations["changeTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the worker submit to WhatsApp, within seconds, what is not approved yet; repeating it does no harm */
        post: operations["pushTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what clients wrote and tapped, the newest first */
        get: operations["listInboundMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything kept about one person: their data, appointments and messages */
        get: operations["exportClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people who sign in and belong to the organization */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take somebody out of the organization; the last owner stays */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Give somebody another role, other locations or another column; it counts from their next request on */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/members/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which somebody chooses a new password, to be handed to them; it works once and for a day */
        post: operations["giveResetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who was invited and has not come yet */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody; an earlier invitation of theirs is over */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back: its link opens nothing any more */
        delete: operations["takeBackInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the keys of the organization, also those that are over */
        get: operations["listApiKeys"];
        put?: never;
        /** Make a key; it is shown once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key: from now on it opens nothing */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what about people, roles, keys and switches, the newest first */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A day or a week of one location in one answer: columns, hours, absences, and appointments with the state of their notices */
        get: operations["getAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What booking would say, plan and cost, and whom it would meet; nothing is changed */
        post: operations["previewAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What moving or editing it would say, plan and cost, and whom it would meet; nothing is changed */
        post: operations["previewChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free starts, on quarter hours within working hours; staff may book others as well */
        get: operations["findSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an appointment and its messages, and why, the oldest first; then what is to come */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether notices leave, by what, and when the last one did */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often a client came, the last and the next appointment, and every change of consent */
        get: operations["getClientSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/client-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When each of these clients came last and comes next; who has neither is left out */
        get: operations["listClientVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and where they belong */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s own name or language */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/operator/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every organization of the installation, the newest first, and how its messages stand */
        get: operations["listOrganizations"];
        put?: never;
        /** Open a business; its owner is invited with its slug in X-Organization */
        post: operations["openOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organization and its notices, as its own admin would */
        patch: operations["switchOrganization"];
        trace?: never;
    };
    "/operator/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the work of the whole installation stands: worker, queue, senders that are turned away */
        get: operations["getInstallationHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A stretch of time on the wall clock in which somebody does not work */
        Absence: {
            id: string;
            from: string;
            to: string;
            reason: string | null;
        };
        /** @description Who did it: a person, whoever runs the installation, a key by its name, the client, a command, or nobody */
        Actor: {
            /** @enum {string} */
            kind: "user" | "operator" | "api-key" | "client" | "cli" | "system";
            name: string | null;
        };
        Agenda: {
            location: {
                id: string;
                name: string;
                address: string | null;
                timeZone: string;
                phone: string | null;
            };
            timeZone: string;
            /** Format: date-time */
            now: string;
            /** @description Wall clock, no offset: 2026-12-03T15:00 */
            localNow: string;
            /** @description When the location is open */
            hours: {
                date: string;
                open: {
                    from: string;
                    /** @description 24:00 at the latest */
                    to: string;
                }[];
            }[];
            professionals: {
                id: string;
                name: string;
                /** @description Gone, but with appointments on these days */
                archived: boolean;
                hours: {
                    date: string;
                    /** @description Working, while the location is open */
                    open: {
                        from: string;
                        /** @description 24:00 at the latest */
                        to: string;
                    }[];
                    absences: {
                        from: string;
                        /** @description 24:00 at the latest */
                        to: string;
                        reason: string | null;
                    }[];
                }[];
            }[];
            appointments: {
                id: string;
                /** @enum {string} */
                status: "pending" | "confirmed" | "cancelled" | "completed" | "no_show";
                /**
                 * Format: date-time
                 * @description With the location’s offset
                 */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                /** @description The location’s zone, in which its wall clock is kept */
                timeZone: string;
                client: {
                    id: string;
                    name: string;
                    phone: string | null;
                    email: string | null;
                    /** @enum {string|null} */
                    locale: "es" | "en" | "pt-BR" | null;
                };
                location: {
                    id: string;
                    name: string;
                    address: string | null;
                    timeZone: string;
                    phone: string | null;
                };
                services: {
                    id: string;
                    name: string;
                    durationMinutes: number;
                    price: number | null;
                }[];
                professional: {
                    id: string;
                    name: string;
                } | null;
                notes: string | null;
                /**
                 * @description What the client answered
                 * @enum {string}
                 */
                clientResponse: "none" | "confirmed" | "declined";
                /** @description Grows with every change */
                revision: number;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
                /** @description Wall clock, no offset: 2026-12-03T15:00 */
                localStart: string;
                /** @description Wall clock, no offset: 2026-12-03T15:00 */
                localEnd: string;
                /** @description How it stands with the client: what failed, else what waits, else the latest */
                notice: components["schemas"]["CardNotice"] | null;
            }[];
        };
        ApiKey: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "professional" | "receptionist" | "admin" | "owner";
            /** @description What the key ends in */
            hint: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the hour
             */
            lastUsedAt: string | null;
            /** @description Who made it */
            by: components["schemas"]["Actor"];
        };
        Appointment: {
            id: string;
            /** @enum {string} */
            status: "pending" | "confirmed" | "cancelled" | "completed" | "no_show";
            /**
             * Format: date-time
             * @description With the location’s offset
             */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description The location’s zone, in which its wall clock is kept */
            timeZone: string;
            client: {
                id: string;
                name: string;
                phone: string | null;
                email: string | null;
                /** @enum {string|null} */
                locale: "es" | "en" | "pt-BR" | null;
            };
            location: {
                id: string;
                name: string;
                address: string | null;
                timeZone: string;
                phone: string | null;
            };
            services: {
                id: string;
                name: string;
                durationMinutes: number;
                price: number | null;
            }[];
            professional: {
                id: string;
                name: string;
            } | null;
            notes: string | null;
            /**
             * @description What the client answered
             * @enum {string}
             */
            clientResponse: "none" | "confirmed" | "declined";
            /** @description Grows with every change */
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description As NewAppointment; without a client, only the time and its conflicts are told */
        AppointmentDraft: {
            /** Format: uuid */
            locationId: string;
            serviceIds: string[];
            /**
             * Format: uuid
             * @description Without one nothing conflicts
             */
            professionalId?: string | null;
            /** @description Without an offset: wall-clock time in the location’s zone; with one: that instant */
            startsAt: string;
            notes?: string | null;
            /**
             * Format: uuid
             * @description A client you know; or give `client`
             */
            clientId?: string;
            /** @description Found by the phone, or added; an existing client keeps their name */
            client?: {
                name: string;
                /** @description As people write it in the organization’s country, or international; answered in E.164 */
                phone?: string | null;
                /** Format: email */
                email?: string | null;
                /** @enum {string|null} */
                locale?: "es" | "en" | "pt-BR" | null;
            };
            /**
             * @description confirmed by default; a pending one gets its notices once confirmed
             * @enum {string}
             */
            status?: "confirmed" | "pending";
            /** @description Whether the client is told: at once (true, the default), not at all, or after so many seconds */
            notify?: boolean | {
                afterSeconds: number;
            };
        };
        AppointmentEdit: {
            /** @description Without an offset: wall-clock time in the location’s zone; with one: that instant */
            startsAt?: string;
            /** Format: uuid */
            professionalId?: string | null;
            serviceIds?: string[];
            notes?: string | null;
            /** @description The one you read; when another came since, 409 */
            revision?: number;
            /** @description Whether the client is told: at once (true, the default), not at all, or after so many seconds */
            notify?: boolean | {
                afterSeconds: number;
            };
        };
        AppointmentEvent: {
            /** Format: date-time */
            at: string;
            actor: string;
            by: components["schemas"]["Actor"];
            action: string;
            detail: {
                [key: string]: unknown;
            };
        };
        AuditEvent: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: string;
            by: components["schemas"]["Actor"];
            /** @description What was done: member.changed, invitation.made, api-key.revoked, organization.changed, … */
            action: string;
            /** @description To whom or what: a kind and an id */
            subject: string;
            detail: {
                [key: string]: unknown;
            };
        };
        BookingPreview: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description Wall clock, no offset: 2026-12-03T15:00 */
            localStart: string;
            /** @description Wall clock, no offset: 2026-12-03T15:00 */
            localEnd: string;
            /** @description What the client would be told at once */
            text: {
                kind: string;
                body: string;
            } | null;
            /** @description Why nothing would be said */
            reason: {
                code: string;
                text: string;
            } | null;
            /** @description What the text would wait for */
            waiting: {
                code: string;
                text: string;
            } | null;
            plan: {
                kind: string;
                /** Format: date-time */
                dueAt: string;
                /** @enum {string} */
                status: "pending" | "skipped";
                reason: {
                    code: string;
                    text: string;
                } | null;
            }[];
            /** @description Who has the professional at that time */
            conflicts: {
                /** @description null for whoever may not look there */
                appointmentId: string | null;
                professionalId: string;
                clientName: string | null;
                /** @description Wall clock, no offset: 2026-12-03T15:00 */
                localStart: string;
                /** @description Wall clock, no offset: 2026-12-03T15:00 */
                localEnd: string;
            }[];
            /** @description With conflicts: the next start on that day that would do */
            nextFree: {
                /** Format: date-time */
                startsAt: string;
                /** @description Wall clock, no offset: 2026-12-03T15:00 */
                localStart: string;
            } | null;
            /** @description An estimate of what the text costs; null where no rate is known */
            costUsd: number | null;
        };
        CardNotice: {
            messageId: string;
            kind: string;
            /** @enum {string} */
            status: "queued" | "sending" | "uncertain" | "sent" | "delivered" | "read" | "failed" | "skipped";
            /** @description Why it was skipped, or what it waits for */
            reason: {
                code: string;
                text: string;
            } | null;
            error: {
                code: number;
                title: string;
                fix: string;
            } | null;
        };
        Client: {
            id: string;
            name: string;
            phone: string | null;
            email: string | null;
            /** @enum {string|null} */
            locale: "es" | "en" | "pt-BR" | null;
            notes: string | null;
            whatsapp: {
                /**
                 * @description unknown does not stop service messages; withdrawn does
                 * @enum {string}
                 */
                consent: "granted" | "unknown" | "withdrawn";
            };
        };
        ClientChange: {
            name?: string;
            /** @description As people write it in the organization’s country, or international; answered in E.164 */
            phone?: string | null;
            /** Format: email */
            email?: string | null;
            /** @enum {string|null} */
            locale?: "es" | "en" | "pt-BR" | null;
            /** @description What whoever serves them should know; never sent */
            notes?: string | null;
            whatsapp?: {
                /**
                 * @description unknown does not stop service messages; withdrawn does
                 * @enum {string}
                 */
                consent?: "granted" | "unknown" | "withdrawn";
            };
        };
        ClientExport: {
            /** Format: date-time */
            exportedAt: string;
            client: components["schemas"]["Client"];
            /** @description Every change of consent, oldest first: when, to what, on whose word */
            consents: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                consent: "granted" | "unknown" | "withdrawn";
                source: string;
            }[];
            appointments: components["schemas"]["Appointment"][];
            messages: components["schemas"]["Message"][];
        };
        /** @description Ids of clients, separated by commas */
        ClientIds: string;
        ClientSummary: {
            attendance: {
                pending: number;
                confirmed: number;
                cancelled: number;
                completed: number;
                no_show: number;
            };
            /** @description The latest that took place, or should have */
            last: components["schemas"]["Appointment"] | null;
            next: components["schemas"]["Appointment"] | null;
            /** @description Every change of consent, oldest first */
            consents: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                consent: "granted" | "unknown" | "withdrawn";
                source: string;
            }[];
        };
        ClientVisits: {
            items: {
                clientId: string;
                /** @description The latest that took place, or should have */
                last: {
                    /** Format: date-time */
                    startsAt: string;
                    timeZone: string;
                } | null;
                next: {
                    /** Format: date-time */
                    startsAt: string;
                    timeZone: string;
                } | null;
            }[];
        };
        FreeSlot: {
            /** @description Wall clock, no offset: 2026-12-03T15:00 */
            localStart: string;
            /** Format: date-time */
            startsAt: string;
            professionalId: string | null;
        };
        FreeSlots: {
            timeZone: string;
            items: components["schemas"]["FreeSlot"][];
        };
        InboundMessage: {
            id: string;
            /** Format: date-time */
            receivedAt: string;
            /** @description The number it came from, or a business-scoped id where WhatsApp shows no number */
            from: string;
            /** @description The words, or the label of the button */
            body: string;
            /**
             * @description What it was understood to ask for; talk and media wait for a person
             * @enum {string}
             */
            meaning: "confirm" | "decline" | "move" | "stop" | "start" | "stale_button" | "foreign_button" | "media" | "talk";
            /** @description null where it is not certain who wrote */
            clientId: string | null;
            appointmentId: string | null;
            /** @description The message that answered it */
            answerMessageId: string | null;
        };
        InstallationHealth: {
            worker: {
                /** Format: date-time */
                seenAt: string | null;
                /** @description No worker has shown itself lately: nothing leaves */
                standing: boolean;
            };
            queue: {
                /** @description Messages that have not left yet, for whatever reason */
                queued: number;
                due: number;
                oldestDueSeconds: number;
                underWay: number;
                /** @description Requests of which nobody knows what came of them, being looked for */
                uncertain: number;
            };
            pausedSenders: {
                /** @description Its last digits */
                sender: string;
                errorCode: number;
                /** @description What it means, in the reader’s language */
                title: string;
                fix: string;
                /** Format: date-time */
                pausedAt: string;
                /**
                 * Format: date-time
                 * @description When the next may be tried
                 */
                probeAt: string;
            }[];
        };
        /**
         * Format: date-time
         * @description ISO 8601 with an offset
         */
        Instant: string;
        Invitation: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "professional" | "receptionist" | "admin" | "owner";
            /** @description Where alone they see and touch anything; null: everywhere */
            locationIds: string[] | null;
            /**
             * Format: uuid
             * @description Whose column is theirs; a professional needs one and sees no other
             */
            professionalId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ListedReminder: {
            id: string;
            appointmentId: string;
            /** @enum {string} */
            kind: "reminder_24h" | "reminder_1h";
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            status: "pending" | "sent" | "skipped" | "cancelled";
            /** @description Why it was skipped or cancelled; of a pending one, why it could not leave at its time as things stand now */
            reason: {
                code: string;
                text: string;
            } | null;
            messageId: string | null;
            recipient: {
                name: string;
                phone: string | null;
            };
            /** @description The start that it speaks of, on the wall clock of the location */
            localStart: string;
        };
        /**
         * Format: date
         * @description A day of the location’s calendar, YYYY-MM-DD
         */
        LocalDate: string;
        /** @description Wall-clock time without an offset: 2026-12-03T15:00 */
        LocalDateTime: string;
        Location: {
            id: string;
            name: string;
            address: string | null;
            timeZone: string;
            phone: string | null;
        };
        LocationChange: {
            name?: string;
            address?: string | null;
            /** @description An IANA time zone; the organization’s by default */
            timeZone?: string;
            /** @description As people write it in the organization’s country, or international; answered in E.164 */
            phone?: string | null;
        };
        /** @description On the location’s wall clock. Null: nobody has said, always open; empty: never */
        LocationHours: {
            weekly: {
                weekday: number;
                from: string;
                to: string;
            }[] | null;
        };
        /** @description On the location’s wall clock. Null: nobody has said, always open; empty: never */
        LocationHoursChange: {
            weekly: {
                /** @description Monday is 1, Sunday 7 */
                weekday: number;
                from: string;
                to: string;
            }[] | null;
        };
        MadeInvitation: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "professional" | "receptionist" | "admin" | "owner";
            /** @description Where alone they see and touch anything; null: everywhere */
            locationIds: string[] | null;
            /**
             * Format: uuid
             * @description Whose column is theirs; a professional needs one and sees no other
             */
            professionalId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Shown this once; whoever opens it becomes the member */
            link: string;
            /** @description Whether the mail server took a letter with it; if not, hand it over yourself */
            mailed: boolean;
        };
        Me: {
            user: {
                id: string;
                name: string;
                email: string;
                /** @enum {string} */
                locale: "es" | "en" | "pt-BR";
            };
            /** @description Runs the installation: may name any organization, and acts there as its owner */
            operator: boolean;
            memberships: {
                organization: {
                    id: string;
                    /** @description What X-Organization names */
                    slug: string;
                    name: string;
                    /** @enum {string} */
                    locale: "es" | "en" | "pt-BR";
                    timeZone: string;
                    country: string;
                    demo: boolean;
                };
                /** @enum {string} */
                role: "professional" | "receptionist" | "admin" | "owner";
                /** @description null: all of them */
                locationIds: string[] | null;
                /** @description Whose column is theirs; of a professional, the only one they see */
                professionalId: string | null;
            }[];
        };
        MeChange: {
            name?: string;
            /** @enum {string} */
            locale?: "es" | "en" | "pt-BR";
        };
        Member: {
            id: string;
            user: {
                id: string;
                name: string;
                email: string;
            };
            /** @enum {string} */
            role: "professional" | "receptionist" | "admin" | "owner";
            /** @description null: all of them */
            locationIds: string[] | null;
            professionalId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the hour, in whatever organization
             */
            lastSeenAt: string | null;
        };
        MemberChange: {
            /** @enum {string} */
            role?: "professional" | "receptionist" | "admin" | "owner";
            /** @description Where alone they see and touch anything; null: everywhere */
            locationIds?: string[] | null;
            /**
             * Format: uuid
             * @description Whose column is theirs; a professional needs one and sees no other
             */
            professionalId?: string | null;
        };
        Message: {
            id: string;
            appointmentId: string | null;
            clientId: string | null;
            kind: string;
            /** @enum {string} */
            status: "queued" | "sending" | "uncertain" | "sent" | "delivered" | "read" | "failed" | "skipped";
            body: string;
            recipient: {
                name: string;
                /** @description Null without one, and for somebody whom WhatsApp shows by an id alone */
                phone: string | null;
            };
            twilioSid: string | null;
            /** @description Why it was skipped */
            reason: {
                code: string;
                text: string;
            } | null;
            /** @description Why a queued message has not left yet */
            waiting: {
                code: string;
                text: string;
            } | null;
            /** @description Why it failed, and what to do */
            error: {
                code: number;
                title: string;
                fix: string;
            } | null;
            /** @description Something to know of a message that has not failed: nobody has reported on it for 4 hours */
            notice: {
                /** @constant */
                code: "no_delivery_report";
                title: string;
                fix: string;
            } | null;
            /** @description What Twilio charges for it, a positive decimal; null until known, by the next morning as a rule */
            price: string | null;
            /** @description The currency of the price */
            priceUnit: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: date-time */
            readAt: string | null;
        };
        MessageWithEvents: {
            id: string;
            appointmentId: string | null;
            clientId: string | null;
            kind: string;
            /** @enum {string} */
            status: "queued" | "sending" | "uncertain" | "sent" | "delivered" | "read" | "failed" | "skipped";
            body: string;
            recipient: {
                name: string;
                /** @description Null without one, and for somebody whom WhatsApp shows by an id alone */
                phone: string | null;
            };
            twilioSid: string | null;
            /** @description Why it was skipped */
            reason: {
                code: string;
                text: string;
            } | null;
            /** @description Why a queued message has not left yet */
            waiting: {
                code: string;
                text: string;
            } | null;
            /** @description Why it failed, and what to do */
            error: {
                code: number;
                title: string;
                fix: string;
            } | null;
            /** @description Something to know of a message that has not failed: nobody has reported on it for 4 hours */
            notice: {
                /** @constant */
                code: "no_delivery_report";
                title: string;
                fix: string;
            } | null;
            /** @description What Twilio charges for it, a positive decimal; null until known, by the next morning as a rule */
            price: string | null;
            /** @description The currency of the price */
            priceUnit: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: date-time */
            readAt: string | null;
            events: {
                /** Format: date-time */
                at: string;
                type: string;
                detail: {
                    [key: string]: unknown;
                };
            }[];
        };
        NewAbsence: {
            from: components["schemas"]["LocalDateTime"];
            to: components["schemas"]["LocalDateTime"];
            reason?: string | null;
        };
        NewApiKey: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "professional" | "receptionist" | "admin" | "owner";
            /** @description What the key ends in */
            hint: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the hour
             */
            lastUsedAt: string | null;
            /** @description Who made it */
            by: components["schemas"]["Actor"];
            /** @description Shown this once; send it as Authorization: Bearer KEY */
            key: string;
        };
        NewAppointment: {
            /** Format: uuid */
            locationId: string;
            serviceIds: string[];
            /**
             * Format: uuid
             * @description Without one nothing conflicts
             */
            professionalId?: string | null;
            /** @description Without an offset: wall-clock time in the location’s zone; with one: that instant */
            startsAt: string;
            notes?: string | null;
            /**
             * Format: uuid
             * @description A client you know; or give `client`
             */
            clientId?: string;
            /** @description Found by the phone, or added; an existing client keeps their name */
            client?: {
                name: string;
                /** @description As people write it in the organization’s country, or international; answered in E.164 */
                phone?: string | null;
                /** Format: email */
                email?: string | null;
                /** @enum {string|null} */
                locale?: "es" | "en" | "pt-BR" | null;
            };
            /**
             * @description confirmed by default; a pending one gets its notices once confirmed
             * @enum {string}
             */
            status?: "confirmed" | "pending";
            /** @description Whether the client is told: at once (true, the default), not at all, or after so many seconds */
            notify?: boolean | {
                afterSeconds: number;
            };
        } & (unknown | unknown);
        NewClient: {
            name: string;
            /** @description As people write it in the organization’s country, or international; answered in E.164 */
            phone?: string | null;
            /** Format: email */
            email?: string | null;
            /** @enum {string|null} */
            locale?: "es" | "en" | "pt-BR" | null;
            /** @description What whoever serves them should know; never sent */
            notes?: string | null;
            whatsapp?: {
                /**
                 * @description unknown does not stop service messages; withdrawn does
                 * @enum {string}
                 */
                consent?: "granted" | "unknown" | "withdrawn";
            };
        };
        NewInvitation: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            role: "professional" | "receptionist" | "admin" | "owner";
            /**
             * @description Where alone they see and touch anything; null: everywhere
             * @default null
             */
            locationIds: string[] | null;
            /**
             * Format: uuid
             * @description Whose column is theirs; a professional needs one and sees no other
             * @default null
             */
            professionalId: string | null;
        };
        NewLocation: {
            name: string;
            address?: string | null;
            /** @description An IANA time zone; the organization’s by default */
            timeZone?: string;
            /** @description As people write it in the organization’s country, or international; answered in E.164 */
            phone?: string | null;
        };
        NewOrganization: {
            name: string;
            slug: string;
            country?: string;
            timeZone?: string;
            /** @enum {string} */
            locale?: "es" | "en" | "pt-BR";
            currency?: string;
        };
        NewProfessional: {
            name: string;
            locationIds?: string[];
        };
        NewService: {
            name: string;
            durationMinutes: number;
            /** @description In the organization’s currency */
            price?: number | null;
        };
        NewTestMessage: {
            /** @description As people write it in the organization’s country, or international; answered in E.164 */
            to: string;
        };
        NewTwilioAccount: {
            accountSid: string;
            authToken: string;
            /** @description A WhatsApp sender of the account, or the sandbox: +14155238886 */
            from?: string;
            messagingServiceSid?: string;
        };
        Organization: {
            name: string;
            slug: string;
            /** @enum {string} */
            locale: "es" | "en" | "pt-BR";
            /** @description An IANA time zone */
            timeZone: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            /** @description ISO 4217 */
            currency: string;
            /** @description How long messages, and what clients wrote, are kept; what concerns an appointment ahead always is */
            retentionDays: number;
            whatsapp: {
                /** @description Off until somebody turns it on */
                enabled: boolean;
                /** @description How the organization signs */
                senderName: string;
                confirmationEnabled: boolean;
                reminder24hEnabled: boolean;
                reminder1hEnabled: boolean;
                cancellationEnabled: boolean;
                rescheduleEnabled: boolean;
                /** @description Wall-clock hours in which no notice leaves */
                quietHours: {
                    from: string;
                    to: string;
                } | null;
                /** @description No notice beyond it; null: no limit */
                monthlyBudgetUsd: number | null;
                /** @description Whether the button «No puedo» cancels; otherwise the appointment stays and the staff decides */
                clientsMayCancel: boolean;
            };
            id: string;
            demo: boolean;
        };
        OrganizationChange: {
            name?: string;
            /** @enum {string} */
            locale?: "es" | "en" | "pt-BR";
            /** @description An IANA time zone */
            timeZone?: string;
            /** @description ISO 3166-1 alpha-2 */
            country?: string;
            /** @description ISO 4217 */
            currency?: string;
            /** @description How long messages, and what clients wrote, are kept; what concerns an appointment ahead always is */
            retentionDays?: number;
            whatsapp?: {
                /** @description Off until somebody turns it on */
                enabled?: boolean;
                /** @description How the organization signs */
                senderName?: string;
                confirmationEnabled?: boolean;
                reminder24hEnabled?: boolean;
                reminder1hEnabled?: boolean;
                cancellationEnabled?: boolean;
                rescheduleEnabled?: boolean;
                /** @description Wall-clock hours in which no notice leaves */
                quietHours?: {
                    from: string;
                    to: string;
                } | null;
                /** @description No notice beyond it; null: no limit */
                monthlyBudgetUsd?: number | null;
                /** @description Whether the button «No puedo» cancels; otherwise the appointment stays and the staff decides */
                clientsMayCancel?: boolean;
            };
        };
        OverseenOrganization: {
            name: string;
            slug: string;
            /** @enum {string} */
            locale: "es" | "en" | "pt-BR";
            /** @description An IANA time zone */
            timeZone: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            /** @description ISO 4217 */
            currency: string;
            /** @description How long messages, and what clients wrote, are kept; what concerns an appointment ahead always is */
            retentionDays: number;
            whatsapp: {
                /** @description Off until somebody turns it on */
                enabled: boolean;
                /** @description How the organization signs */
                senderName: string;
                confirmationEnabled: boolean;
                reminder24hEnabled: boolean;
                reminder1hEnabled: boolean;
                cancellationEnabled: boolean;
                rescheduleEnabled: boolean;
                /** @description Wall-clock hours in which no notice leaves */
                quietHours: {
                    from: string;
                    to: string;
                } | null;
                /** @description No notice beyond it; null: no limit */
                monthlyBudgetUsd: number | null;
                /** @description Whether the button «No puedo» cancels; otherwise the appointment stays and the staff decides */
                clientsMayCancel: boolean;
            };
            id: string;
            demo: boolean;
            messages: {
                /** @description Their time has come, and they have not left */
                due: number;
                /** Format: date-time */
                oldestDueAt: string | null;
                /** @description Of those written in the last 24 hours */
                failed24h: number;
                /** Format: date-time */
                lastWrittenAt: string | null;
            };
        };
        /** @description RFC 9457 */
        Problem: {
            /**
             * Format: uri-reference
             * @description Leads to the explanation of the code behind its #
             */
            type: string;
            /** @description The kind of problem in short, by status */
            title: string;
            /** @description The status of the answer */
            status: number;
            /** @description What was wrong with this request */
            detail: string;
            /** @description With in-use: how many appointments ahead need what was to go */
            appointments?: number;
            /** @description With cannot-send: why */
            reason?: {
                code: string;
                text: string;
            };
            /** @description With slot-taken: who has the professional at that time */
            conflict?: {
                /** @description Null where it is one that you do not see */
                appointmentId: string | null;
                professionalId: string;
                professionalName: string;
                clientName: string | null;
                /** @description Wall clock, no offset */
                localStart: string;
                /** @description Wall clock, no offset */
                localEnd: string;
            };
            /** @description With slot-taken: the next start on that day that would do */
            nextFree?: {
                /** Format: date-time */
                startsAt: string;
                localStart: string;
            } | null;
            /** @description The wrong fields */
            errors?: {
                /** @description Dotted, as in the body: `client.phone` */
                path: string;
                /** @description What to mend */
                message: string;
            }[];
        };
        Professional: {
            id: string;
            name: string;
            locationIds: string[];
        };
        ProfessionalChange: {
            name?: string;
            locationIds?: string[];
        };
        /** @description Null: whenever the location is open; empty: never */
        ProfessionalHours: {
            weekly: {
                weekday: number;
                from: string;
                to: string;
                locationId?: string | null;
            }[] | null;
        };
        /** @description Null: whenever the location is open; empty: never */
        ProfessionalHoursChange: {
            weekly: {
                /** @description Monday is 1, Sunday 7 */
                weekday: number;
                from: string;
                to: string;
                /**
                 * Format: uuid
                 * @description At this location alone; at all of theirs without it
                 */
                locationId?: string | null;
            }[] | null;
        };
        Reminder: {
            id: string;
            appointmentId: string;
            /** @enum {string} */
            kind: "reminder_24h" | "reminder_1h";
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            status: "pending" | "sent" | "skipped" | "cancelled";
            /** @description Why it was skipped or cancelled; of a pending one, why it could not leave at its time as things stand now */
            reason: {
                code: string;
                text: string;
            } | null;
            messageId: string | null;
        };
        ResetLink: {
            link: string;
            /** Format: date-time */
            expiresAt: string;
        };
        RetriedMessages: {
            dryRun: boolean;
            /** @description How many may be sent once more; who wants no messages is left out */
            failed: number;
            /** @description How many of them are on their way again */
            retried: number;
            /** @description There are more than can be sent at once: ask again */
            more: boolean;
            byCode: {
                code: number;
                title: string;
                fix: string;
                messages: number;
            }[];
        };
        Service: {
            id: string;
            name: string;
            durationMinutes: number;
            price: number | null;
        };
        ServiceChange: {
            name?: string;
            durationMinutes?: number;
            /** @description In the organization’s currency */
            price?: number | null;
        };
        /** @description Ids of services, separated by commas */
        ServiceIds: string;
        Status: {
            worker: {
                /** Format: date-time */
                seenAt: string | null;
                /** @description Nothing leaves: no worker has been seen for 15 seconds */
                standing: boolean;
                /**
                 * Format: date-time
                 * @description Since when notices have been standing still, as far as can be told
                 */
                since: string | null;
            };
            whatsapp: {
                /**
                 * @description What messages leave by: the local emulator, a Twilio account, or nothing yet
                 * @enum {string}
                 */
                mode: "emulator" | "account" | "none";
                enabled: boolean;
            };
            /** @description The page of the emulator’s phone, where one runs */
            emulatorPhone: string | null;
            /** Format: date-time */
            lastSentAt: string | null;
        };
        Template: {
            /** @enum {string} */
            kind: "confirmation" | "reminder_24h" | "reminder_1h" | "cancellation" | "reschedule";
            /** @enum {string} */
            locale: "es" | "en" | "pt-BR";
            /** @description The words as they are now, with their placeholders */
            body: string;
            /** @description Whether they are the organization’s; otherwise they are ours */
            own: boolean;
            buttons: {
                /** @enum {string} */
                action: "confirm" | "move" | "decline";
                title: string;
            }[];
            /**
             * @description How WhatsApp’s approval of these words stands
             * @enum {string}
             */
            status: "unsubmitted" | "received" | "pending" | "approved" | "rejected" | "paused" | "disabled" | "missing";
            /** @description What WhatsApp takes it for; only UTILITY is used */
            category: string | null;
            rejectionReason: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description When WhatsApp was last asked
             */
            checkedAt: string | null;
            /** @description Whether messages of this kind can leave as a template in this language */
            usable: boolean;
            /** @description What they say as a template now: the approved words or, in the sandbox, Twilio’s; null when not usable */
            bodyInForce: string | null;
            /** @description What is wrong and what to do, in the organization’s language */
            alert: {
                /** @enum {string} */
                code: "not_configured" | "sandbox" | "sandbox_without" | "not_pushed" | "pending_too_long" | "rejected" | "paused" | "disabled" | "marketing" | "missing";
                title: string;
                fix: string;
            } | null;
        };
        TemplateChange: {
            /** @description With {{name}}, {{business}}, {{services}}, {{when}}, {{place}}; null: our words again */
            body: string | null;
        };
        Timeline: {
            items: components["schemas"]["TimelineMoment"][];
        };
        TimelineMoment: {
            /** Format: date-time */
            at: string;
            /** @description What happened: booked, moved, client_confirmed, client_wrote, message_sent, message_failed, reminder_skipped, …; to come: message_planned, reminder_planned */
            type: string;
            future: boolean;
            actor: components["schemas"]["Actor"] | null;
            message: components["schemas"]["Message"] | null;
            reminder: components["schemas"]["Reminder"] | null;
            /** @description The words of a message, or of the client */
            text: string | null;
            detail: {
                [key: string]: unknown;
            };
            /** @description Why it was skipped, or could not leave */
            reason: {
                code: string;
                text: string;
            } | null;
            /** @description Why it failed, and what to do */
            error: {
                code: number;
                title: string;
                fix: string;
            } | null;
        };
        TwilioAccount: {
            /**
             * @description Whose account messages leave by: the organization’s own, the installation’s, the local emulator’s, or nobody’s yet
             * @enum {string|null}
             */
            source: "organization" | "installation" | "emulator" | null;
            /** @description Whole where it is the organization’s own */
            accountSid: string | null;
            /** @description The number that writes, in E.164 */
            from: string | null;
            messagingServiceSid: string | null;
            /** @description The number is Twilio’s sandbox: it reaches only phones that joined it */
            sandbox: boolean;
            /**
             * Format: date-time
             * @description When the organization connected the account of its own that it has
             */
            connectedAt: string | null;
            /** @description An account was connected and cannot be read: SECRET_KEY is another than it was. Connect it again */
            unreadable: boolean;
            /** @description What Twilio is to call when a client writes */
            inboundUrl: string;
            /** @description Whether Twilio can report to this installation what becomes of messages */
            reports: boolean;
            /** @description The sender is turned away again and again: its messages wait */
            paused: {
                code: number;
                title: string;
                fix: string;
                /** Format: date-time */
                pausedAt: string;
                /**
                 * Format: date-time
                 * @description When the next is tried
                 */
                probeAt: string;
            } | null;
        };
        WhichFailed: {
            /** @description Written at this instant or later */
            from: components["schemas"]["Instant"];
            /** @description Only what failed with this code */
            errorCode?: number;
            /**
             * @description Change nothing
             * @default false
             */
            dryRun: boolean;
        };
        WipedDemo: {
            /** @description Where one’s own business is opened now; null where somebody still signs in here */
            beginAt: string | null;
        };
    };
    responses: {
        /** @description The body is not JSON, or it is not said for which organization. */
        NotReadable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in, and no valid key came with the request. */
        NoKey: {
            headers: {
                /** @description The scheme to come back with */
                "WWW-Authenticate"?: "Bearer";
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The role is too small, or the request comes from a foreign page; `type` says what. */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing of that id in this organization. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What is there stands against it; `type` says what. */
        Conflict: {
            headers: {
                /** @description With in-progress: seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The link was used, or its time is over. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 1 MB. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body was not announced as JSON. */
        WrongContentType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One or more fields are wrong; `errors` names them. */
        NotValid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#invalid",
                 *       "title": "Not valid",
                 *       "status": 422,
                 *       "detail": "client.phone: A number of Colombia has 10 digits; this one has 9",
                 *       "errors": [
                 *         {
                 *           "path": "client.phone",
                 *           "message": "A number of Colombia has 10 digits; this one has 9"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Come back after the seconds in `Retry-After`. */
        TooManyTries: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database does not answer; nothing was done. */
        NotAvailable: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The id that the resource was answered with
         * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
         */
        id: string;
        /**
         * @description A key of your own; for 24 hours the same request is done once and answered alike
         * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Salón Azahar",
                     *       "slug": "salon-azahar",
                     *       "locale": "es",
                     *       "timeZone": "America/Bogota",
                     *       "country": "CO",
                     *       "currency": "COP",
                     *       "retentionDays": 365,
                     *       "whatsapp": {
                     *         "enabled": true,
                     *         "senderName": "Salón Azahar",
                     *         "confirmationEnabled": true,
                     *         "reminder24hEnabled": true,
                     *         "reminder1hEnabled": true,
                     *         "cancellationEnabled": true,
                     *         "rescheduleEnabled": true,
                     *         "quietHours": null,
                     *         "monthlyBudgetUsd": null,
                     *         "clientsMayCancel": true
                     *       },
                     *       "id": "0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *       "demo": false
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "whatsapp": {
                 *         "enabled": true,
                 *         "reminder1hEnabled": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationChange"];
            };
        };
        responses: {
            /** @description The Organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Salón Azahar",
                     *       "slug": "salon-azahar",
                     *       "locale": "es",
                     *       "timeZone": "America/Bogota",
                     *       "country": "CO",
                     *       "currency": "COP",
                     *       "retentionDays": 365,
                     *       "whatsapp": {
                     *         "enabled": true,
                     *         "senderName": "Salón Azahar",
                     *         "confirmationEnabled": true,
                     *         "reminder24hEnabled": true,
                     *         "reminder1hEnabled": true,
                     *         "cancellationEnabled": true,
                     *         "rescheduleEnabled": true,
                     *         "quietHours": null,
                     *         "monthlyBudgetUsd": null,
                     *         "clientsMayCancel": true
                     *       },
                     *       "id": "0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *       "demo": false
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    wipeDemo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The WipedDemo. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "beginAt": "http://localhost:3000/comenzar?token=…"
                     *     }
                     */
                    "application/json": components["schemas"]["WipedDemo"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listLocations: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Location. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *           "name": "Sede Chapinero",
                     *           "address": "Cra. 13 # 54-21, Bogotá",
                     *           "timeZone": "America/Bogota",
                     *           "phone": "+576017452210"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Location"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    createLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sede Chapinero",
                 *       "address": "Cra. 13 # 54-21, Bogotá",
                 *       "timeZone": "America/Bogota",
                 *       "phone": "601 745 2210"
                 *     }
                 */
                "application/json": components["schemas"]["NewLocation"];
            };
        };
        responses: {
            /** @description The Location, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *       "name": "Sede Chapinero",
                     *       "address": "Cra. 13 # 54-21, Bogotá",
                     *       "timeZone": "America/Bogota",
                     *       "phone": "+576017452210"
                     *     }
                     */
                    "application/json": components["schemas"]["Location"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Location. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *       "name": "Sede Chapinero",
                     *       "address": "Cra. 13 # 54-21, Bogotá",
                     *       "timeZone": "America/Bogota",
                     *       "phone": "+576017452210"
                     *     }
                     */
                    "application/json": components["schemas"]["Location"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    removeLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "601 745 2211"
                 *     }
                 */
                "application/json": components["schemas"]["LocationChange"];
            };
        };
        responses: {
            /** @description The Location. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *       "name": "Sede Chapinero",
                     *       "address": "Cra. 13 # 54-21, Bogotá",
                     *       "timeZone": "America/Bogota",
                     *       "phone": "+576017452210"
                     *     }
                     */
                    "application/json": components["schemas"]["Location"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Service"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    createService: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Corte y peinado",
                 *       "durationMinutes": 45,
                 *       "price": 45000
                 *     }
                 */
                "application/json": components["schemas"]["NewService"];
            };
        };
        responses: {
            /** @description The Service, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *       "name": "Corte y peinado",
                     *       "durationMinutes": 45,
                     *       "price": 45000
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *       "name": "Corte y peinado",
                     *       "durationMinutes": 45,
                     *       "price": 45000
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    removeService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "price": 48000
                 *     }
                 */
                "application/json": components["schemas"]["ServiceChange"];
            };
        };
        responses: {
            /** @description The Service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *       "name": "Corte y peinado",
                     *       "durationMinutes": 45,
                     *       "price": 45000
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listProfessionals: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Professional. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *           "name": "Camilo Peña",
                     *           "locationIds": [
                     *             "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Professional"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    createProfessional: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Camilo Peña",
                 *       "locationIds": [
                 *         "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewProfessional"];
            };
        };
        responses: {
            /** @description The Professional, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *       "name": "Camilo Peña",
                     *       "locationIds": [
                     *         "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Professional"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getProfessional: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Professional. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *       "name": "Camilo Peña",
                     *       "locationIds": [
                     *         "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Professional"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    removeProfessional: {
        parameters: {
            query?: {
                /** @description Their appointments ahead keep them */
                keep?: "true";
                /** @description Who takes their appointments ahead over */
                reassignTo?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeProfessional: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locationIds": []
                 *     }
                 */
                "application/json": components["schemas"]["ProfessionalChange"];
            };
        };
        responses: {
            /** @description The Professional. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *       "name": "Camilo Peña",
                     *       "locationIds": [
                     *         "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Professional"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getLocationHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The LocationHours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weekly": [
                     *         {
                     *           "weekday": 1,
                     *           "from": "09:00",
                     *           "to": "19:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LocationHours"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    setLocationHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "weekly": [
                 *         {
                 *           "weekday": 1,
                 *           "from": "09:00",
                 *           "to": "19:00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LocationHoursChange"];
            };
        };
        responses: {
            /** @description The LocationHours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weekly": [
                     *         {
                     *           "weekday": 1,
                     *           "from": "09:00",
                     *           "to": "19:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LocationHours"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getProfessionalHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ProfessionalHours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weekly": [
                     *         {
                     *           "weekday": 1,
                     *           "from": "09:00",
                     *           "to": "13:00"
                     *         },
                     *         {
                     *           "weekday": 1,
                     *           "from": "14:00",
                     *           "to": "18:00",
                     *           "locationId": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProfessionalHours"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    setProfessionalHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "weekly": [
                 *         {
                 *           "weekday": 1,
                 *           "from": "09:00",
                 *           "to": "13:00"
                 *         },
                 *         {
                 *           "weekday": 1,
                 *           "from": "14:00",
                 *           "to": "18:00",
                 *           "locationId": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProfessionalHoursChange"];
            };
        };
        responses: {
            /** @description The ProfessionalHours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weekly": [
                     *         {
                     *           "weekday": 1,
                     *           "from": "09:00",
                     *           "to": "13:00"
                     *         },
                     *         {
                     *           "weekday": 1,
                     *           "from": "14:00",
                     *           "to": "18:00",
                     *           "locationId": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProfessionalHours"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Absence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-b1a8-7396-82dd-4e917080528a",
                     *           "from": "2026-12-21T00:00",
                     *           "to": "2027-01-04T00:00",
                     *           "reason": "Vacaciones"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    addAbsence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-12-21T00:00",
                 *       "to": "2027-01-04T00:00",
                 *       "reason": "Vacaciones"
                 *     }
                 */
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description The Absence, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-b1a8-7396-82dd-4e917080528a",
                     *       "from": "2026-12-21T00:00",
                     *       "to": "2027-01-04T00:00",
                     *       "reason": "Vacaciones"
                     *     }
                     */
                    "application/json": components["schemas"]["Absence"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    removeAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
                /** @example 0192f0c1-b1a8-7396-82dd-4e917080528a */
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @example ñáñez */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *           "name": "María José D'Angelo Ñáñez 💇",
                     *           "phone": "+573104827719",
                     *           "email": "mariajose@example.com",
                     *           "locale": "es",
                     *           "notes": "Alérgica al amoníaco",
                     *           "whatsapp": {
                     *             "consent": "granted"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Client"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "María José D'Angelo Ñáñez 💇",
                 *       "phone": "310 482 7719",
                 *       "email": "mariajose@example.com",
                 *       "locale": "es",
                 *       "whatsapp": {
                 *         "consent": "granted"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description The Client, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "name": "María José D'Angelo Ñáñez 💇",
                     *       "phone": "+573104827719",
                     *       "email": "mariajose@example.com",
                     *       "locale": "es",
                     *       "notes": "Alérgica al amoníaco",
                     *       "whatsapp": {
                     *         "consent": "granted"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "name": "María José D'Angelo Ñáñez 💇",
                     *       "phone": "+573104827719",
                     *       "email": "mariajose@example.com",
                     *       "locale": "es",
                     *       "notes": "Alérgica al amoníaco",
                     *       "whatsapp": {
                     *         "consent": "granted"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "whatsapp": {
                 *         "consent": "withdrawn"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ClientChange"];
            };
        };
        responses: {
            /** @description The Client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "name": "María José D'Angelo Ñáñez 💇",
                     *       "phone": "+573104827719",
                     *       "email": "mariajose@example.com",
                     *       "locale": "es",
                     *       "notes": "Alérgica al amoníaco",
                     *       "whatsapp": {
                     *         "consent": "granted"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    eraseClient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The Client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "name": "María José D'Angelo Ñáñez 💇",
                     *       "phone": "+573104827719",
                     *       "email": "mariajose@example.com",
                     *       "locale": "es",
                     *       "notes": "Alérgica al amoníaco",
                     *       "whatsapp": {
                     *         "consent": "granted"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listAppointments: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /**
                 * @description Starting at this instant or later
                 * @example 2026-12-03T00:00:00-05:00
                 */
                from?: components["schemas"]["Instant"];
                /**
                 * @description Starting before this instant
                 * @example 2026-12-04T00:00:00-05:00
                 */
                to?: components["schemas"]["Instant"];
                /** @example 0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12 */
                locationId?: string;
                /** @example 0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34 */
                professionalId?: string;
                /** @example 0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45 */
                clientId?: string;
                status?: "pending" | "confirmed" | "cancelled" | "completed" | "no_show";
                /**
                 * @description Any part of the client’s name or phone
                 * @example ñáñez
                 */
                q?: string;
                /** @description By start: the earliest first, unless `desc` */
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "status": "confirmed",
                     *           "startsAt": "2026-12-03T15:00:00-05:00",
                     *           "endsAt": "2026-12-03T15:45:00-05:00",
                     *           "timeZone": "America/Bogota",
                     *           "client": {
                     *             "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *             "name": "María José D'Angelo Ñáñez 💇",
                     *             "phone": "+573104827719",
                     *             "email": "mariajose@example.com",
                     *             "locale": "es",
                     *             "notes": "Alérgica al amoníaco"
                     *           },
                     *           "location": {
                     *             "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *             "name": "Sede Chapinero",
                     *             "address": "Cra. 13 # 54-21, Bogotá",
                     *             "timeZone": "America/Bogota",
                     *             "phone": "+576017452210"
                     *           },
                     *           "services": [
                     *             {
                     *               "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *               "name": "Corte y peinado",
                     *               "durationMinutes": 45,
                     *               "price": 45000
                     *             }
                     *           ],
                     *           "professional": {
                     *             "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *             "name": "Camilo Peña"
                     *           },
                     *           "notes": "Prefiere la silla junto a la ventana",
                     *           "clientResponse": "none",
                     *           "revision": 1,
                     *           "createdAt": "2026-11-30T14:12:09.000Z",
                     *           "updatedAt": "2026-11-30T14:12:09.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Appointment"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    bookAppointment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locationId": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                 *       "serviceIds": [
                 *         "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23"
                 *       ],
                 *       "professionalId": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                 *       "startsAt": "2026-12-03T15:00",
                 *       "notes": "Prefiere la silla junto a la ventana",
                 *       "client": {
                 *         "name": "María José D'Angelo Ñáñez 💇",
                 *         "phone": "310 482 7719"
                 *       },
                 *       "notify": {
                 *         "afterSeconds": 10
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description The Appointment, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-12-03T16:30",
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["AppointmentEdit"];
            };
        };
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getAppointmentHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of AppointmentEvent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-30T14:12:09.180Z",
                     *           "actor": "user:0192f0c1-bf98-7289-a2dd-4e917f7f5289",
                     *           "by": {
                     *             "kind": "user",
                     *             "name": "Luisa Ortiz"
                     *           },
                     *           "action": "moved",
                     *           "detail": {
                     *             "from": "2026-12-03T15:00:00",
                     *             "to": "2026-12-03T16:30:00"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AppointmentEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    confirmAppointment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "notify": true
                 *     }
                 */
                "application/json": {
                    /** @description Whether the client is told: at once (true, the default), not at all, or after so many seconds */
                    notify?: boolean | {
                        afterSeconds: number;
                    };
                };
            };
        };
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    cancelAppointment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Se va de viaje esa semana"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                    /** @description Whether the client is told: at once (true, the default), not at all, or after so many seconds */
                    notify?: boolean | {
                        afterSeconds: number;
                    };
                };
            };
        };
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    undoAppointment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "revision": 2
                 *     }
                 */
                "application/json": {
                    /** @description The one that the change left; when another came since, 409 */
                    revision?: number;
                };
            };
        };
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    noteClientResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "response": "confirmed"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    response: "none" | "confirmed" | "declined";
                };
            };
        };
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    completeAppointment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    markNoShow: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The Appointment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "status": "confirmed",
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "timeZone": "America/Bogota",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco"
                     *       },
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "services": [
                     *         {
                     *           "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *           "name": "Corte y peinado",
                     *           "durationMinutes": 45,
                     *           "price": 45000
                     *         }
                     *       ],
                     *       "professional": {
                     *         "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *         "name": "Camilo Peña"
                     *       },
                     *       "notes": "Prefiere la silla junto a la ventana",
                     *       "clientResponse": "none",
                     *       "revision": 1,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "updatedAt": "2026-11-30T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sendNotice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "confirmation"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "confirmation" | "reminder_24h" | "reminder_1h" | "cancellation" | "reschedule";
                };
            };
        };
        responses: {
            /** @description The Message, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *       "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "kind": "confirmation",
                     *       "status": "read",
                     *       "body": "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
                     *       "recipient": {
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719"
                     *       },
                     *       "twilioSid": "SM8f3c1e07b2d4496a8c5e17f0b3d2a94d",
                     *       "reason": null,
                     *       "waiting": null,
                     *       "error": null,
                     *       "notice": null,
                     *       "price": "0.00500",
                     *       "priceUnit": "USD",
                     *       "createdAt": "2026-11-30T14:12:09.214Z",
                     *       "sentAt": "2026-11-30T14:12:10.031Z",
                     *       "deliveredAt": "2026-11-30T14:12:11.480Z",
                     *       "readAt": "2026-11-30T14:15:52.907Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    sendTestMessage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "310 482 7719"
                 *     }
                 */
                "application/json": components["schemas"]["NewTestMessage"];
            };
        };
        responses: {
            /** @description The Message, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *       "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "kind": "confirmation",
                     *       "status": "read",
                     *       "body": "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
                     *       "recipient": {
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719"
                     *       },
                     *       "twilioSid": "SM8f3c1e07b2d4496a8c5e17f0b3d2a94d",
                     *       "reason": null,
                     *       "waiting": null,
                     *       "error": null,
                     *       "notice": null,
                     *       "price": "0.00500",
                     *       "priceUnit": "USD",
                     *       "createdAt": "2026-11-30T14:12:09.214Z",
                     *       "sentAt": "2026-11-30T14:12:10.031Z",
                     *       "deliveredAt": "2026-11-30T14:12:11.480Z",
                     *       "readAt": "2026-11-30T14:15:52.907Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listReminders: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                status?: "pending" | "sent" | "skipped" | "cancelled";
                /** @example reminder_24h */
                kind?: "reminder_24h" | "reminder_1h";
                /** @example 0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12 */
                locationId?: string;
                /**
                 * @description Any part of the client’s name or phone
                 * @example ñáñez
                 */
                q?: string;
                /** @example 2026-12-03T00:00:00-05:00 */
                from?: components["schemas"]["Instant"];
                /** @example 2026-12-04T00:00:00-05:00 */
                to?: components["schemas"]["Instant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of ListedReminder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-8c65-7063-9faa-1b6e5d4c2f56",
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "kind": "reminder_24h",
                     *           "dueAt": "2026-12-02T20:00:00.000Z",
                     *           "status": "pending",
                     *           "reason": null,
                     *           "messageId": null,
                     *           "recipient": {
                     *             "name": "Íñigo Zárate",
                     *             "phone": "+573104827719"
                     *           },
                     *           "localStart": "2026-12-03T15:00:00"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ListedReminder"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listRemindersOfAppointment: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of ListedReminder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-8c65-7063-9faa-1b6e5d4c2f56",
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "kind": "reminder_24h",
                     *           "dueAt": "2026-12-02T20:00:00.000Z",
                     *           "status": "pending",
                     *           "reason": null,
                     *           "messageId": null,
                     *           "recipient": {
                     *             "name": "Íñigo Zárate",
                     *             "phone": "+573104827719"
                     *           },
                     *           "localStart": "2026-12-03T15:00:00"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ListedReminder"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listMessagesOfAppointment: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *           "kind": "confirmation",
                     *           "status": "read",
                     *           "body": "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
                     *           "recipient": {
                     *             "name": "María José D'Angelo Ñáñez 💇",
                     *             "phone": "+573104827719"
                     *           },
                     *           "twilioSid": "SM8f3c1e07b2d4496a8c5e17f0b3d2a94d",
                     *           "reason": null,
                     *           "waiting": null,
                     *           "error": null,
                     *           "notice": null,
                     *           "price": "0.00500",
                     *           "priceUnit": "USD",
                     *           "createdAt": "2026-11-30T14:12:09.214Z",
                     *           "sentAt": "2026-11-30T14:12:10.031Z",
                     *           "deliveredAt": "2026-11-30T14:12:11.480Z",
                     *           "readAt": "2026-11-30T14:15:52.907Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getTwilioAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The TwilioAccount. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": "organization",
                     *       "accountSid": "AC0123456789abcdef0123456789abcdef",
                     *       "from": "+576017452210",
                     *       "messagingServiceSid": null,
                     *       "sandbox": false,
                     *       "connectedAt": "2026-11-30T14:12:09.000Z",
                     *       "unreadable": false,
                     *       "inboundUrl": "http://localhost:3000/webhooks/twilio/inbound/salon-azahar",
                     *       "reports": true,
                     *       "paused": null
                     *     }
                     */
                    "application/json": components["schemas"]["TwilioAccount"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            503: components["responses"]["NotAvailable"];
        };
    };
    connectTwilioAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountSid": "AC0123456789abcdef0123456789abcdef",
                 *       "authToken": "89abcdef0123456789abcdef01234567",
                 *       "from": "+57 601 745 2210"
                 *     }
                 */
                "application/json": components["schemas"]["NewTwilioAccount"];
            };
        };
        responses: {
            /** @description The TwilioAccount. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": "organization",
                     *       "accountSid": "AC0123456789abcdef0123456789abcdef",
                     *       "from": "+576017452210",
                     *       "messagingServiceSid": null,
                     *       "sandbox": false,
                     *       "connectedAt": "2026-11-30T14:12:09.000Z",
                     *       "unreadable": false,
                     *       "inboundUrl": "http://localhost:3000/webhooks/twilio/inbound/salon-azahar",
                     *       "reports": true,
                     *       "paused": null
                     *     }
                     */
                    "application/json": components["schemas"]["TwilioAccount"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    disconnectTwilioAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                status?: "queued" | "sending" | "uncertain" | "sent" | "delivered" | "read" | "failed" | "skipped";
                /** @example reminder_24h */
                kind?: string;
                /** @description Why it failed: the code of `error` */
                errorCode?: number;
                /** @example 0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45 */
                clientId?: string;
                /**
                 * @description About appointments at this location
                 * @example 0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12
                 */
                locationId?: string;
                /**
                 * @description Any part of the client’s name or phone
                 * @example ñáñez
                 */
                q?: string;
                /** @example 2026-12-03T00:00:00-05:00 */
                from?: components["schemas"]["Instant"];
                /** @example 2026-12-04T00:00:00-05:00 */
                to?: components["schemas"]["Instant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *           "kind": "confirmation",
                     *           "status": "read",
                     *           "body": "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
                     *           "recipient": {
                     *             "name": "María José D'Angelo Ñáñez 💇",
                     *             "phone": "+573104827719"
                     *           },
                     *           "twilioSid": "SM8f3c1e07b2d4496a8c5e17f0b3d2a94d",
                     *           "reason": null,
                     *           "waiting": null,
                     *           "error": null,
                     *           "notice": null,
                     *           "price": "0.00500",
                     *           "priceUnit": "USD",
                     *           "createdAt": "2026-11-30T14:12:09.214Z",
                     *           "sentAt": "2026-11-30T14:12:10.031Z",
                     *           "deliveredAt": "2026-11-30T14:12:11.480Z",
                     *           "readAt": "2026-11-30T14:15:52.907Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The MessageWithEvents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *       "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "kind": "confirmation",
                     *       "status": "read",
                     *       "body": "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
                     *       "recipient": {
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719"
                     *       },
                     *       "twilioSid": "SM8f3c1e07b2d4496a8c5e17f0b3d2a94d",
                     *       "reason": null,
                     *       "waiting": null,
                     *       "error": null,
                     *       "notice": null,
                     *       "price": "0.00500",
                     *       "priceUnit": "USD",
                     *       "createdAt": "2026-11-30T14:12:09.214Z",
                     *       "sentAt": "2026-11-30T14:12:10.031Z",
                     *       "deliveredAt": "2026-11-30T14:12:11.480Z",
                     *       "readAt": "2026-11-30T14:15:52.907Z",
                     *       "events": [
                     *         {
                     *           "at": "2026-11-30T14:12:10.031Z",
                     *           "type": "sent",
                     *           "detail": {}
                     *         },
                     *         {
                     *           "at": "2026-11-30T14:12:11.480Z",
                     *           "type": "delivered",
                     *           "detail": {}
                     *         },
                     *         {
                     *           "at": "2026-11-30T14:15:52.907Z",
                     *           "type": "read",
                     *           "detail": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MessageWithEvents"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    retryFailedMessages: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-30T00:00:00-05:00",
                 *       "errorCode": 63018
                 *     }
                 */
                "application/json": components["schemas"]["WhichFailed"];
            };
        };
        responses: {
            /** @description The RetriedMessages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": false,
                     *       "failed": 3,
                     *       "retried": 3,
                     *       "more": false,
                     *       "byCode": [
                     *         {
                     *           "code": 63018,
                     *           "title": "WhatsApp no acepta más mensajes del negocio por ahora",
                     *           "fix": "Reintenta en unas horas; si se repite, pide en Twilio un tope mayor.",
                     *           "messages": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RetriedMessages"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    retryMessage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The Message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *       "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *       "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *       "kind": "confirmation",
                     *       "status": "read",
                     *       "body": "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
                     *       "recipient": {
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719"
                     *       },
                     *       "twilioSid": "SM8f3c1e07b2d4496a8c5e17f0b3d2a94d",
                     *       "reason": null,
                     *       "waiting": null,
                     *       "error": null,
                     *       "notice": null,
                     *       "price": "0.00500",
                     *       "priceUnit": "USD",
                     *       "createdAt": "2026-11-30T14:12:09.214Z",
                     *       "sentAt": "2026-11-30T14:12:10.031Z",
                     *       "deliveredAt": "2026-11-30T14:12:11.480Z",
                     *       "readAt": "2026-11-30T14:15:52.907Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "reminder_24h",
                     *           "locale": "es",
                     *           "body": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *           "own": true,
                     *           "buttons": [
                     *             {
                     *               "action": "confirm",
                     *               "title": "Confirmar"
                     *             },
                     *             {
                     *               "action": "move",
                     *               "title": "Mover"
                     *             },
                     *             {
                     *               "action": "decline",
                     *               "title": "No puedo"
                     *             }
                     *           ],
                     *           "status": "approved",
                     *           "category": "UTILITY",
                     *           "rejectionReason": null,
                     *           "submittedAt": "2026-11-30T14:12:09.000Z",
                     *           "checkedAt": "2026-12-01T08:30:00.000Z",
                     *           "usable": true,
                     *           "bodyInForce": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *           "alert": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Template"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example reminder_24h */
                kind: "confirmation" | "reminder_24h" | "reminder_1h" | "cancellation" | "reschedule";
                /** @example es */
                locale: "es" | "en" | "pt-BR";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "reminder_24h",
                     *       "locale": "es",
                     *       "body": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *       "own": true,
                     *       "buttons": [
                     *         {
                     *           "action": "confirm",
                     *           "title": "Confirmar"
                     *         },
                     *         {
                     *           "action": "move",
                     *           "title": "Mover"
                     *         },
                     *         {
                     *           "action": "decline",
                     *           "title": "No puedo"
                     *         }
                     *       ],
                     *       "status": "approved",
                     *       "category": "UTILITY",
                     *       "rejectionReason": null,
                     *       "submittedAt": "2026-11-30T14:12:09.000Z",
                     *       "checkedAt": "2026-12-01T08:30:00.000Z",
                     *       "usable": true,
                     *       "bodyInForce": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *       "alert": null
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example reminder_24h */
                kind: "confirmation" | "reminder_24h" | "reminder_1h" | "cancellation" | "reschedule";
                /** @example es */
                locale: "es" | "en" | "pt-BR";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos."
                 *     }
                 */
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description The Template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "reminder_24h",
                     *       "locale": "es",
                     *       "body": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *       "own": true,
                     *       "buttons": [
                     *         {
                     *           "action": "confirm",
                     *           "title": "Confirmar"
                     *         },
                     *         {
                     *           "action": "move",
                     *           "title": "Mover"
                     *         },
                     *         {
                     *           "action": "decline",
                     *           "title": "No puedo"
                     *         }
                     *       ],
                     *       "status": "approved",
                     *       "category": "UTILITY",
                     *       "rejectionReason": null,
                     *       "submittedAt": "2026-11-30T14:12:09.000Z",
                     *       "checkedAt": "2026-12-01T08:30:00.000Z",
                     *       "usable": true,
                     *       "bodyInForce": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *       "alert": null
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    pushTemplates: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "reminder_24h",
                     *           "locale": "es",
                     *           "body": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *           "own": true,
                     *           "buttons": [
                     *             {
                     *               "action": "confirm",
                     *               "title": "Confirmar"
                     *             },
                     *             {
                     *               "action": "move",
                     *               "title": "Mover"
                     *             },
                     *             {
                     *               "action": "decline",
                     *               "title": "No puedo"
                     *             }
                     *           ],
                     *           "status": "approved",
                     *           "category": "UTILITY",
                     *           "rejectionReason": null,
                     *           "submittedAt": "2026-11-30T14:12:09.000Z",
                     *           "checkedAt": "2026-12-01T08:30:00.000Z",
                     *           "usable": true,
                     *           "bodyInForce": "Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.",
                     *           "alert": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Template"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listInboundMessages: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description true: only those of somebody nobody knows; false: only those of a client */
                unmatched?: "true" | "false";
                /** @example 0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45 */
                clientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of InboundMessage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-ae87-7285-91cc-3d806f6e4178",
                     *           "receivedAt": "2026-11-30T14:16:31.402Z",
                     *           "from": "+573104827719",
                     *           "body": "Confirmar",
                     *           "meaning": "confirm",
                     *           "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "answerMessageId": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["InboundMessage"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    exportClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ClientExport. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exportedAt": "2026-12-04T09:00:00.000Z",
                     *       "client": {
                     *         "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *         "name": "María José D'Angelo Ñáñez 💇",
                     *         "phone": "+573104827719",
                     *         "email": "mariajose@example.com",
                     *         "locale": "es",
                     *         "notes": "Alérgica al amoníaco",
                     *         "whatsapp": {
                     *           "consent": "granted"
                     *         }
                     *       },
                     *       "consents": [
                     *         {
                     *           "at": "2026-11-30T14:12:09.180Z",
                     *           "consent": "granted",
                     *           "source": "whatsapp"
                     *         }
                     *       ],
                     *       "appointments": [],
                     *       "messages": [
                     *         {
                     *           "id": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *           "kind": "confirmation",
                     *           "status": "read",
                     *           "body": "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
                     *           "recipient": {
                     *             "name": "María José D'Angelo Ñáñez 💇",
                     *             "phone": "+573104827719"
                     *           },
                     *           "twilioSid": "SM8f3c1e07b2d4496a8c5e17f0b3d2a94d",
                     *           "reason": null,
                     *           "waiting": null,
                     *           "error": null,
                     *           "notice": null,
                     *           "price": "0.00500",
                     *           "priceUnit": "USD",
                     *           "createdAt": "2026-11-30T14:12:09.214Z",
                     *           "sentAt": "2026-11-30T14:12:10.031Z",
                     *           "deliveredAt": "2026-11-30T14:12:11.480Z",
                     *           "readAt": "2026-11-30T14:15:52.907Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClientExport"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-cfa9-739a-b3ee-5fa28080639a",
                     *           "user": {
                     *             "id": "0192f0c1-bf98-7289-a2dd-4e917f7f5289",
                     *             "name": "Luisa Ortiz",
                     *             "email": "luisa@example.com"
                     *           },
                     *           "role": "receptionist",
                     *           "locationIds": [
                     *             "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *           ],
                     *           "professionalId": null,
                     *           "createdAt": "2026-11-30T14:12:09.000Z",
                     *           "lastSeenAt": "2026-12-03T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "admin",
                 *       "locationIds": null
                 *     }
                 */
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description The Member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-cfa9-739a-b3ee-5fa28080639a",
                     *       "user": {
                     *         "id": "0192f0c1-bf98-7289-a2dd-4e917f7f5289",
                     *         "name": "Luisa Ortiz",
                     *         "email": "luisa@example.com"
                     *       },
                     *       "role": "receptionist",
                     *       "locationIds": [
                     *         "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *       ],
                     *       "professionalId": null,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "lastSeenAt": "2026-12-03T14:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    giveResetLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The ResetLink. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "link": "http://localhost:3000/clave?token=…",
                     *       "expiresAt": "2026-12-04T14:12:09.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ResetLink"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-dfba-74ab-84ff-60b3919174ab",
                     *           "email": "camilo@example.com",
                     *           "role": "receptionist",
                     *           "locationIds": [
                     *             "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *           ],
                     *           "professionalId": null,
                     *           "createdAt": "2026-11-30T14:12:09.000Z",
                     *           "expiresAt": "2026-12-07T14:12:09.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "camilo@example.com",
                 *       "role": "receptionist",
                 *       "locationIds": [
                 *         "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                 *       ],
                 *       "professionalId": null
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description The MadeInvitation, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-dfba-74ab-84ff-60b3919174ab",
                     *       "email": "camilo@example.com",
                     *       "role": "receptionist",
                     *       "locationIds": [
                     *         "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *       ],
                     *       "professionalId": null,
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "expiresAt": "2026-12-07T14:12:09.000Z",
                     *       "link": "http://localhost:3000/invitacion/…",
                     *       "mailed": true
                     *     }
                     */
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    takeBackInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of ApiKey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-efcb-75bc-9500-71c4a2a285bc",
                     *           "name": "Página web",
                     *           "role": "receptionist",
                     *           "hint": "9d41",
                     *           "createdAt": "2026-11-30T14:12:09.000Z",
                     *           "revokedAt": null,
                     *           "lastUsedAt": "2026-12-03T14:00:00.000Z",
                     *           "by": {
                     *             "kind": "user",
                     *             "name": "Luisa Ortiz"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            503: components["responses"]["NotAvailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Página web",
                 *       "role": "receptionist"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "professional" | "receptionist" | "admin" | "owner";
                };
            };
        };
        responses: {
            /** @description The NewApiKey, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-efcb-75bc-9500-71c4a2a285bc",
                     *       "name": "Página web",
                     *       "role": "receptionist",
                     *       "hint": "9d41",
                     *       "createdAt": "2026-11-30T14:12:09.000Z",
                     *       "revokedAt": null,
                     *       "lastUsedAt": "2026-12-03T14:00:00.000Z",
                     *       "by": {
                     *         "kind": "user",
                     *         "name": "Luisa Ortiz"
                     *       },
                     *       "key": "pk_7f0c…9d41"
                     *     }
                     */
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of AuditEvent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-ffdc-76cd-a611-82d5b3b396cd",
                     *           "at": "2026-11-30T14:12:09.000Z",
                     *           "actor": "user:0192f0c1-bf98-7289-a2dd-4e917f7f5289",
                     *           "by": {
                     *             "kind": "user",
                     *             "name": "Luisa Ortiz"
                     *           },
                     *           "action": "organization.changed",
                     *           "subject": "organization:0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *           "detail": {
                     *             "whatsapp.enabled": {
                     *               "from": false,
                     *               "to": true
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AuditEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getAgenda: {
        parameters: {
            query: {
                /** @example 0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12 */
                locationId: string;
                /** @example 2026-12-03 */
                from: components["schemas"]["LocalDate"];
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Agenda. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "location": {
                     *         "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *         "name": "Sede Chapinero",
                     *         "address": "Cra. 13 # 54-21, Bogotá",
                     *         "timeZone": "America/Bogota",
                     *         "phone": "+576017452210"
                     *       },
                     *       "timeZone": "America/Bogota",
                     *       "now": "2026-12-03T15:42:00.000Z",
                     *       "localNow": "2026-12-03T10:42",
                     *       "hours": [
                     *         {
                     *           "date": "2026-12-03",
                     *           "open": [
                     *             {
                     *               "from": "09:00",
                     *               "to": "19:00"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "professionals": [
                     *         {
                     *           "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *           "name": "Camilo Peña",
                     *           "archived": false,
                     *           "hours": [
                     *             {
                     *               "date": "2026-12-03",
                     *               "open": [
                     *                 {
                     *                   "from": "09:00",
                     *                   "to": "12:00"
                     *                 },
                     *                 {
                     *                   "from": "13:00",
                     *                   "to": "19:00"
                     *                 }
                     *               ],
                     *               "absences": [
                     *                 {
                     *                   "from": "16:00",
                     *                   "to": "17:00",
                     *                   "reason": "Cita médica"
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "appointments": [
                     *         {
                     *           "id": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *           "status": "confirmed",
                     *           "startsAt": "2026-12-03T15:00:00-05:00",
                     *           "endsAt": "2026-12-03T15:45:00-05:00",
                     *           "localStart": "2026-12-03T15:00",
                     *           "localEnd": "2026-12-03T15:45",
                     *           "timeZone": "America/Bogota",
                     *           "client": {
                     *             "id": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *             "name": "Íñigo Zárate",
                     *             "phone": "+573104827719",
                     *             "email": null,
                     *             "locale": null
                     *           },
                     *           "location": {
                     *             "id": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                     *             "name": "Sede Chapinero",
                     *             "address": "Cra. 13 # 54-21, Bogotá",
                     *             "timeZone": "America/Bogota",
                     *             "phone": "+576017452210"
                     *           },
                     *           "services": [
                     *             {
                     *               "id": "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23",
                     *               "name": "Corte y barba",
                     *               "durationMinutes": 45,
                     *               "price": 45000
                     *             }
                     *           ],
                     *           "professional": {
                     *             "id": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *             "name": "Camilo Peña"
                     *           },
                     *           "notes": null,
                     *           "clientResponse": "none",
                     *           "revision": 2,
                     *           "createdAt": "2026-12-02T23:40:00.000Z",
                     *           "updatedAt": "2026-12-03T14:15:00.000Z",
                     *           "notice": {
                     *             "messageId": "0192f0c1-9d76-7174-80bb-2c7f6e5d3067",
                     *             "kind": "reschedule",
                     *             "status": "read",
                     *             "reason": null,
                     *             "error": null
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    previewAppointment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locationId": "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12",
                 *       "serviceIds": [
                 *         "0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23"
                 *       ],
                 *       "professionalId": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                 *       "startsAt": "2026-12-03T15:00",
                 *       "client": {
                 *         "name": "Íñigo Zárate",
                 *         "phone": "310 482 7719"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AppointmentDraft"];
            };
        };
        responses: {
            /** @description The BookingPreview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "localStart": "2026-12-03T15:00",
                     *       "localEnd": "2026-12-03T15:45",
                     *       "text": {
                     *         "kind": "confirmation",
                     *         "body": "Hola, Íñigo. Tu cita en Salón Azahar quedó agendada: Corte y barba, el jueves 3 de diciembre, 3:00 p. m."
                     *       },
                     *       "reason": null,
                     *       "waiting": null,
                     *       "plan": [
                     *         {
                     *           "kind": "reminder_24h",
                     *           "dueAt": "2026-12-02T20:00:00.000Z",
                     *           "status": "pending",
                     *           "reason": null
                     *         },
                     *         {
                     *           "kind": "reminder_1h",
                     *           "dueAt": "2026-12-03T19:00:00.000Z",
                     *           "status": "pending",
                     *           "reason": null
                     *         }
                     *       ],
                     *       "conflicts": [
                     *         {
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3b",
                     *           "professionalId": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *           "clientName": "Óscar Peñaloza",
                     *           "localStart": "2026-12-03T15:00",
                     *           "localEnd": "2026-12-03T15:45"
                     *         }
                     *       ],
                     *       "nextFree": {
                     *         "startsAt": "2026-12-03T20:45:00.000Z",
                     *         "localStart": "2026-12-03T15:45"
                     *       },
                     *       "costUsd": 0.0058
                     *     }
                     */
                    "application/json": components["schemas"]["BookingPreview"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    previewChange: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own; for 24 hours the same request is done once and answered alike
                 * @example b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-12-03T16:30",
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["AppointmentEdit"];
            };
        };
        responses: {
            /** @description The BookingPreview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "startsAt": "2026-12-03T15:00:00-05:00",
                     *       "endsAt": "2026-12-03T15:45:00-05:00",
                     *       "localStart": "2026-12-03T15:00",
                     *       "localEnd": "2026-12-03T15:45",
                     *       "text": {
                     *         "kind": "confirmation",
                     *         "body": "Hola, Íñigo. Tu cita en Salón Azahar quedó agendada: Corte y barba, el jueves 3 de diciembre, 3:00 p. m."
                     *       },
                     *       "reason": null,
                     *       "waiting": null,
                     *       "plan": [
                     *         {
                     *           "kind": "reminder_24h",
                     *           "dueAt": "2026-12-02T20:00:00.000Z",
                     *           "status": "pending",
                     *           "reason": null
                     *         },
                     *         {
                     *           "kind": "reminder_1h",
                     *           "dueAt": "2026-12-03T19:00:00.000Z",
                     *           "status": "pending",
                     *           "reason": null
                     *         }
                     *       ],
                     *       "conflicts": [
                     *         {
                     *           "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3b",
                     *           "professionalId": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34",
                     *           "clientName": "Óscar Peñaloza",
                     *           "localStart": "2026-12-03T15:00",
                     *           "localEnd": "2026-12-03T15:45"
                     *         }
                     *       ],
                     *       "nextFree": {
                     *         "startsAt": "2026-12-03T20:45:00.000Z",
                     *         "localStart": "2026-12-03T15:45"
                     *       },
                     *       "costUsd": 0.0058
                     *     }
                     */
                    "application/json": components["schemas"]["BookingPreview"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    findSlots: {
        parameters: {
            query: {
                /** @example 0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12 */
                locationId: string;
                /** @example 0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23 */
                serviceIds: components["schemas"]["ServiceIds"];
                /** @example 0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34 */
                professionalId?: string;
                /** @example 2026-12-03 */
                date: components["schemas"]["LocalDate"];
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The FreeSlots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "timeZone": "America/Bogota",
                     *       "items": [
                     *         {
                     *           "localStart": "2026-12-03T15:45",
                     *           "startsAt": "2026-12-03T15:45:00-05:00",
                     *           "professionalId": "0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["FreeSlots"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Timeline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-12-02T23:40:00.000Z",
                     *           "type": "booked",
                     *           "future": false,
                     *           "actor": {
                     *             "kind": "api-key",
                     *             "name": "Recepción"
                     *           },
                     *           "message": null,
                     *           "reminder": null,
                     *           "text": null,
                     *           "detail": {
                     *             "startsAt": "2026-12-03T14:00:00",
                     *             "timeZone": "America/Bogota"
                     *           },
                     *           "reason": null,
                     *           "error": null
                     *         },
                     *         {
                     *           "at": "2026-12-03T19:00:00.000Z",
                     *           "type": "reminder_planned",
                     *           "future": true,
                     *           "actor": null,
                     *           "message": null,
                     *           "reminder": {
                     *             "id": "0192f0c1-8c65-7063-9faa-1b6e5d4c2f56",
                     *             "appointmentId": "0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a",
                     *             "kind": "reminder_1h",
                     *             "dueAt": "2026-12-03T19:00:00.000Z",
                     *             "status": "pending",
                     *             "reason": null,
                     *             "messageId": null
                     *           },
                     *           "text": null,
                     *           "detail": {},
                     *           "reason": null,
                     *           "error": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "worker": {
                     *         "seenAt": "2026-12-03T15:41:58.000Z",
                     *         "standing": false,
                     *         "since": null
                     *       },
                     *       "whatsapp": {
                     *         "mode": "account",
                     *         "enabled": true
                     *       },
                     *       "emulatorPhone": null,
                     *       "lastSentAt": "2026-12-03T15:41:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Status"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getClientSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ClientSummary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attendance": {
                     *         "pending": 0,
                     *         "confirmed": 1,
                     *         "cancelled": 1,
                     *         "completed": 6,
                     *         "no_show": 1
                     *       },
                     *       "last": null,
                     *       "next": null,
                     *       "consents": [
                     *         {
                     *           "at": "2026-11-30T14:12:09.180Z",
                     *           "consent": "granted",
                     *           "source": "whatsapp"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClientSummary"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listClientVisits: {
        parameters: {
            query: {
                clientIds: components["schemas"]["ClientIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ClientVisits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45",
                     *           "last": {
                     *             "startsAt": "2026-10-29T20:00:00.000Z",
                     *             "timeZone": "America/Bogota"
                     *           },
                     *           "next": {
                     *             "startsAt": "2026-12-03T20:00:00.000Z",
                     *             "timeZone": "America/Bogota"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClientVisits"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Me. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "0192f0c1-bf98-7289-a2dd-4e917f7f5289",
                     *         "name": "Luisa Ortiz",
                     *         "email": "luisa@example.com",
                     *         "locale": "es"
                     *       },
                     *       "operator": false,
                     *       "memberships": [
                     *         {
                     *           "organization": {
                     *             "id": "0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *             "slug": "salon-azahar",
                     *             "name": "Salón Azahar",
                     *             "locale": "es",
                     *             "timeZone": "America/Bogota",
                     *             "country": "CO",
                     *             "demo": false
                     *           },
                     *           "role": "receptionist",
                     *           "locationIds": [
                     *             "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *           ],
                     *           "professionalId": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["NoKey"];
            503: components["responses"]["NotAvailable"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "en"
                 *     }
                 */
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description The Me. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "0192f0c1-bf98-7289-a2dd-4e917f7f5289",
                     *         "name": "Luisa Ortiz",
                     *         "email": "luisa@example.com",
                     *         "locale": "es"
                     *       },
                     *       "operator": false,
                     *       "memberships": [
                     *         {
                     *           "organization": {
                     *             "id": "0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *             "slug": "salon-azahar",
                     *             "name": "Salón Azahar",
                     *             "locale": "es",
                     *             "timeZone": "America/Bogota",
                     *             "country": "CO",
                     *             "demo": false
                     *           },
                     *           "role": "receptionist",
                     *           "locationIds": [
                     *             "0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12"
                     *           ],
                     *           "professionalId": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description Items on a page */
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /**
                 * @description Any part of the name or slug
                 * @example ñáñez
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of OverseenOrganization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Salón Azahar",
                     *           "slug": "salon-azahar",
                     *           "locale": "es",
                     *           "timeZone": "America/Bogota",
                     *           "country": "CO",
                     *           "currency": "COP",
                     *           "retentionDays": 365,
                     *           "whatsapp": {
                     *             "enabled": true,
                     *             "senderName": "Salón Azahar",
                     *             "confirmationEnabled": true,
                     *             "reminder24hEnabled": true,
                     *             "reminder1hEnabled": true,
                     *             "cancellationEnabled": true,
                     *             "rescheduleEnabled": true,
                     *             "quietHours": null,
                     *             "monthlyBudgetUsd": null,
                     *             "clientsMayCancel": true
                     *           },
                     *           "id": "0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *           "demo": false,
                     *           "messages": {
                     *             "due": 0,
                     *             "oldestDueAt": null,
                     *             "failed24h": 2,
                     *             "lastWrittenAt": "2026-12-03T15:41:12.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["OverseenOrganization"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    openOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Clínica Sonrisa",
                 *       "slug": "clinica-sonrisa",
                 *       "country": "MX"
                 *     }
                 */
                "application/json": components["schemas"]["NewOrganization"];
            };
        };
        responses: {
            /** @description The OverseenOrganization, as it was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Salón Azahar",
                     *       "slug": "salon-azahar",
                     *       "locale": "es",
                     *       "timeZone": "America/Bogota",
                     *       "country": "CO",
                     *       "currency": "COP",
                     *       "retentionDays": 365,
                     *       "whatsapp": {
                     *         "enabled": true,
                     *         "senderName": "Salón Azahar",
                     *         "confirmationEnabled": true,
                     *         "reminder24hEnabled": true,
                     *         "reminder1hEnabled": true,
                     *         "cancellationEnabled": true,
                     *         "rescheduleEnabled": true,
                     *         "quietHours": null,
                     *         "monthlyBudgetUsd": null,
                     *         "clientsMayCancel": true
                     *       },
                     *       "id": "0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *       "demo": false,
                     *       "messages": {
                     *         "due": 0,
                     *         "oldestDueAt": null,
                     *         "failed24h": 2,
                     *         "lastWrittenAt": "2026-12-03T15:41:12.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OverseenOrganization"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    switchOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the resource was answered with
                 * @example 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "whatsapp": {
                 *         "enabled": true,
                 *         "reminder1hEnabled": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationChange"];
            };
        };
        responses: {
            /** @description The OverseenOrganization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Salón Azahar",
                     *       "slug": "salon-azahar",
                     *       "locale": "es",
                     *       "timeZone": "America/Bogota",
                     *       "country": "CO",
                     *       "currency": "COP",
                     *       "retentionDays": 365,
                     *       "whatsapp": {
                     *         "enabled": true,
                     *         "senderName": "Salón Azahar",
                     *         "confirmationEnabled": true,
                     *         "reminder24hEnabled": true,
                     *         "reminder1hEnabled": true,
                     *         "cancellationEnabled": true,
                     *         "rescheduleEnabled": true,
                     *         "quietHours": null,
                     *         "monthlyBudgetUsd": null,
                     *         "clientsMayCancel": true
                     *       },
                     *       "id": "0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01",
                     *       "demo": false,
                     *       "messages": {
                     *         "due": 0,
                     *         "oldestDueAt": null,
                     *         "failed24h": 2,
                     *         "lastWrittenAt": "2026-12-03T15:41:12.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OverseenOrganization"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongContentType"];
            422: components["responses"]["NotValid"];
            503: components["responses"]["NotAvailable"];
        };
    };
    getInstallationHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The InstallationHealth. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "worker": {
                     *         "seenAt": "2026-12-03T14:00:00.000Z",
                     *         "standing": false
                     *       },
                     *       "queue": {
                     *         "queued": 3,
                     *         "due": 1,
                     *         "oldestDueSeconds": 2,
                     *         "underWay": 1,
                     *         "uncertain": 0
                     *       },
                     *       "pausedSenders": []
                     *     }
                     */
                    "application/json": components["schemas"]["InstallationHealth"];
                };
            };
            401: components["responses"]["NoKey"];
            403: components["responses"]["NotAllowed"];
            503: components["responses"]["NotAvailable"];
        };
    };
}
