// Generated from the routes by `npm run gen`: 128 addresses.
export interface paths {
    "/api/v1/device/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes calls from a paired phone; every item is answered by itself */
        post: operations["post_device_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The set of known numbers, for phones that keep known numbers only */
        get: operations["get_device_known"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy document of this phone */
        get: operations["get_device_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How the phone is: permissions, what waits, its SIMs and its log */
        post: operations["post_device_heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device/manifests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls per quarter hour as the phone counts them; answers the quarters to send again */
        post: operations["post_device_manifests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The member agrees on the phone */
        post: operations["post_device_consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device/consents/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The member takes the agreement back on the phone */
        delete: operations["delete_device_consents_current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a CSV, XLSX or VCF file (its bytes as the body) and says where its columns would go */
        post: operations["post_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first owner is still to be made */
        get: operations["get_host_setup"];
        put?: never;
        /** Makes the first owner and organisation from the one-time link */
        post: operations["post_host_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with an e-mail or mobile number and a password */
        post: operations["post_host_auth_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends this session */
        post: operations["post_host_auth_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and to which organisations */
        get: operations["get_host_auth_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own sessions */
        get: operations["get_host_auth_sessions"];
        put?: never;
        post?: never;
        /** Ends all other sessions */
        delete: operations["delete_host_auth_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one’s own sessions */
        delete: operations["delete_host_auth_sessions_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the password; all other sessions end */
        put: operations["put_host_auth_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a reset link by mail; the answer never says whether the person exists */
        post: operations["post_host_auth_resets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/resets/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by a reset link; every session ends */
        post: operations["post_host_auth_resets_redemptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation is for */
        post: operations["post_host_auth_invitations_lookups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins an organisation by an invitation */
        post: operations["post_host_auth_invitations_acceptances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in member, and what he may do */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one’s own name, language or theme */
        patch: operations["patch_me"];
        trace?: never;
    };
    "/api/v1/{slug}/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation’s settings */
        get: operations["get_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the organisation’s settings */
        patch: operations["patch_organisation"];
        trace?: never;
    };
    "/api/v1/{slug}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of teams, with members and managers of today */
        get: operations["get_teams"];
        put?: never;
        /** Adds a team below another */
        post: operations["post_teams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Archives a team without members */
        delete: operations["delete_teams_id"];
        options?: never;
        head?: never;
        /** Renames a team or moves it below another */
        patch: operations["patch_teams_id"];
        trace?: never;
    };
    "/api/v1/{slug}/teams/{id}/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a member manage a team and those below it, from today */
        post: operations["post_teams_id_managers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/teams/{id}/managers/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a member’s management of a team, from today */
        delete: operations["delete_teams_id_managers_memberId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The home teams of a member over time, newest first */
        get: operations["get_members_id_teams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a team a member’s home from a day on; a past day changes history */
        put: operations["put_members_id_team"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members by name */
        get: operations["get_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}": {
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
        /** Changes a member’s name or role */
        patch: operations["patch_members_id"];
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a reset link for a member, 15 minutes, one use */
        post: operations["post_members_id_resets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs a member out everywhere */
        delete: operations["delete_members_id_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/disablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Disables a member: his sessions, phones and streams here end at once */
        put: operations["put_members_id_disablement"];
        post?: never;
        /** Enables a member again: he signs in as before, his phones are paired anew */
        delete: operations["delete_members_id_disablement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations, newest first */
        get: operations["get_invitations"];
        put?: never;
        /** Makes an invitation link, seven days, one use */
        post: operations["post_invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back */
        delete: operations["delete_invitations_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/working-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours of a week, of the organisation and of teams, over time */
        get: operations["get_working_hours"];
        /** Sets the hours of the organisation or a team from a day on; null: as the team above */
        put: operations["put_working_hours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays of the organisation and of teams */
        get: operations["get_holidays"];
        put?: never;
        /** Adds holidays of the organisation or a team */
        post: operations["post_holidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/holidays/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a pasted list of holidays line by line; writes nothing */
        post: operations["post_holidays_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a holiday away */
        delete: operations["delete_holidays_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s leave, and when he does not count in reports */
        get: operations["get_members_id_absences"];
        put?: never;
        /** Writes down leave of a member, whole days or half of one */
        post: operations["post_members_id_absences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes leave of a member away */
        delete: operations["delete_members_id_absences_absenceId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whether a member counts in reports, from a day on */
        put: operations["put_members_id_tracking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of every notice */
        get: operations["get_notices"];
        put?: never;
        /** Publishes a new version from settings and policy; everybody is asked again */
        post: operations["post_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a notice, in both languages */
        get: operations["get_notices_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/me/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one accepted, when, in what language and on what */
        get: operations["get_me_acceptances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/notices/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who accepted a version, when, in what language and on what */
        get: operations["get_notices_id_acceptances"];
        put?: never;
        /** Accepts a version */
        post: operations["post_notices_id_acceptances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own consent to the call log, with every act */
        get: operations["get_consent"];
        put?: never;
        /** Agrees to the call log; names and earlier calls apart */
        post: operations["post_consent"];
        /** Takes the agreement back at once; keep or erase what was recorded */
        delete: operations["delete_consent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The capture policy in force and its versions */
        get: operations["get_policy"];
        put?: never;
        /** Publishes a new version of the capture policy, from now on */
        post: operations["post_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/teams/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What narrows the capture policy for a team, and its versions */
        get: operations["get_teams_id_policy"];
        put?: never;
        /** Narrows the capture policy for a team, from now on */
        post: operations["post_teams_id_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts in reach, sorted, filtered, in pages */
        get: operations["get_contacts"];
        put?: never;
        /** Creates a contact */
        post: operations["post_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contacts by a filter that may hold personal values */
        post: operations["post_contacts_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact */
        get: operations["get_contacts_id"];
        put?: never;
        post?: never;
        /** Puts a contact into the bin */
        delete: operations["delete_contacts_id"];
        options?: never;
        head?: never;
        /** Changes the fields sent; If-Match holds the version that was read */
        patch: operations["patch_contacts_id"];
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes a contact out of the bin */
        put: operations["put_contacts_id_restoration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies in reach, sorted, filtered, in pages */
        get: operations["get_companies"];
        put?: never;
        /** Creates a company */
        post: operations["post_companies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Companies by a filter that may hold personal values */
        post: operations["post_companies_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One company */
        get: operations["get_companies_id"];
        put?: never;
        post?: never;
        /** Puts a company into the bin */
        delete: operations["delete_companies_id"];
        options?: never;
        head?: never;
        /** Changes the fields sent; If-Match holds the version that was read */
        patch: operations["patch_companies_id"];
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes a company out of the bin */
        put: operations["put_companies_id_restoration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts in reach that may be one, in pairs, the surest signs first; an empty page may have a next */
        get: operations["get_contacts_duplicates"];
        put?: never;
        /** Contacts that already have one of these numbers or e-mails, or a name that may be another spelling of this one */
        post: operations["post_contacts_duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/phones/{phoneId}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a masked number in full; who looked is recorded */
        post: operations["post_contacts_id_phones_phoneId_reveals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/phones/{phoneId}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a masked number in full; who looked is recorded */
        post: operations["post_companies_id_phones_phoneId_reveals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/numbers/{id}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Marks a number as shared by several people (a family, a reception), or takes the mark away */
        put: operations["put_numbers_id_sharing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds contacts and companies by name, e-mail or number, own and recent first; tooMany: type more digits */
        post: operations["post_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation’s tags by name */
        get: operations["get_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a tag away everywhere */
        delete: operations["delete_tags_id"];
        options?: never;
        head?: never;
        /** Gives a tag another name, wherever it stands */
        patch: operations["patch_tags_id"];
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The colleagues a contact is shared with */
        get: operations["get_contacts_id_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/shares/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Shares a contact with a colleague */
        put: operations["put_contacts_id_shares_memberId"];
        post?: never;
        /** Takes a share of a contact back */
        delete: operations["delete_contacts_id_shares_memberId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The colleagues a company is shared with */
        get: operations["get_companies_id_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/shares/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Shares a company with a colleague */
        put: operations["put_companies_id_shares_memberId"];
        post?: never;
        /** Takes a share of a company back */
        delete: operations["delete_companies_id_shares_memberId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts in the bin, newest first; they go for good after 30 days */
        get: operations["get_contacts_bin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies in the bin, newest first; they go for good after 30 days */
        get: operations["get_companies_bin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/distinctions/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that two records are not the same, so that they are no longer shown as a pair */
        put: operations["put_contacts_id_distinctions_otherId"];
        post?: never;
        /** Takes back that two records are not the same */
        delete: operations["delete_contacts_id_distinctions_otherId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two of contacts side by side: which fields differ, and what the one would have */
        post: operations["post_contacts_id_merges_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merges another contact into this one; both timelines are kept, and it can be undone for 90 days */
        post: operations["post_contacts_id_merges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies in reach that may be one, in pairs, the surest signs first; an empty page may have a next */
        get: operations["get_companies_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/distinctions/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that two records are not the same, so that they are no longer shown as a pair */
        put: operations["put_companies_id_distinctions_otherId"];
        post?: never;
        /** Takes back that two records are not the same */
        delete: operations["delete_companies_id_distinctions_otherId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two of companies side by side: which fields differ, and what the one would have */
        post: operations["post_companies_id_merges_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merges another company into this one; both timelines are kept, and it can be undone for 90 days */
        post: operations["post_companies_id_merges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges that stand, by members in reach, newest first */
        get: operations["get_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undoes a merge; what was edited since stays and is named */
        delete: operations["delete_merges_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a field, tags or removes many records as a run; dryRun only counts them */
        post: operations["post_contacts_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a field, tags or removes many records as a run; dryRun only counts them */
        post: operations["post_companies_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines in reach with who holds and held them */
        get: operations["get_lines"];
        put?: never;
        /** Makes a line of a number; a number is one standing line at most */
        post: operations["post_lines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Archives a line: from today nobody holds it; its calls keep it */
        delete: operations["delete_lines_id"];
        options?: never;
        head?: never;
        /** Renames a line */
        patch: operations["patch_lines_id"];
        trace?: never;
    };
    "/api/v1/{slug}/lines/{id}/holder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a line to a member, or to nobody, from a day on; a day before today needs correction */
        put: operations["put_lines_id_holder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives every record of one member to another as a run; without toMemberId it only counts them */
        post: operations["post_members_id_handovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own bulk changes and imports, newest first */
        get: operations["get_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a run is */
        get: operations["get_runs_id"];
        put?: never;
        post?: never;
        /** Stops a run before its next step */
        delete: operations["delete_runs_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/runs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes a run; what was changed again since stays and is listed */
        post: operations["post_runs_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/runs/{id}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a run could not do, and why */
        get: operations["get_runs_id_failures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Custom fields of every object; deleted=true: those that can be brought back */
        get: operations["get_fields"];
        put?: never;
        /** Makes a custom field */
        post: operations["post_fields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a custom field away; it can be brought back for 30 days */
        delete: operations["delete_fields_id"];
        options?: never;
        head?: never;
        /** Changes a custom field’s words, options, place or rights */
        patch: operations["patch_fields_id"];
        trace?: never;
    };
    "/api/v1/{slug}/fields/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Brings a deleted field back with its values */
        put: operations["put_fields_id_restoration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own saved lists and those shared with everybody */
        get: operations["get_views"];
        put?: never;
        /** Saves a list; a draft keeps a filter with personal values out of the address */
        post: operations["post_views"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One saved list or draft */
        get: operations["get_views_id"];
        put?: never;
        post?: never;
        /** Takes a saved list away */
        delete: operations["delete_views_id"];
        options?: never;
        head?: never;
        /** Changes a saved list */
        patch: operations["patch_views_id"];
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with a contact, newest first */
        get: operations["get_contacts_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a note on a contact */
        post: operations["post_contacts_id_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with a company, newest first */
        get: operations["get_companies_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a note on a company */
        post: operations["post_companies_id_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes one’s own note off the timeline */
        delete: operations["delete_notes_id"];
        options?: never;
        head?: never;
        /** Changes one’s own note */
        patch: operations["patch_notes_id"];
        trace?: never;
    };
    "/api/v1/{slug}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls in reach, newest first; filter by kind, memberId, contactId, numberId, outcomeId, linked, double, suspect, startedAt, undated */
        get: operations["get_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/calls/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, asked in a body */
        post: operations["post_calls_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call with its raw facts and the calls before it */
        get: operations["get_calls_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets outcome and note */
        patch: operations["patch_calls_id"];
        trace?: never;
    };
    "/api/v1/{slug}/calls/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Links one call to a contact by hand; null takes the link away */
        put: operations["put_calls_id_link"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/calls/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decides whether two calls that look alike count once or both */
        put: operations["put_calls_id_settlement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/numbers/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a number with its whole history to a contact */
        put: operations["put_numbers_id_link"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/numbers/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a contact of an unknown caller */
        post: operations["post_numbers_id_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day so far: calls by kind, newest missed, newest without outcome */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/objects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The descriptors of the organisation’s objects */
        get: operations["get_objects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/me/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is recorded about oneself, in short */
        get: operations["get_me_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/me/record/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every call recorded of oneself, with how it came in */
        get: operations["get_me_record_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/me/record/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at one’s calls, and when */
        get: operations["get_me_record_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many of last week’s calls a draft of the capture policy would not keep */
        post: operations["post_policy_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/teams/{id}/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for a draft of one team */
        post: operations["post_teams_id_policy_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation’s outcomes of calls */
        get: operations["get_outcomes"];
        put?: never;
        /** Adds an outcome */
        post: operations["post_outcomes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/outcomes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Archives an outcome; calls that have it keep it */
        delete: operations["delete_outcomes_id"];
        options?: never;
        head?: never;
        /** Renames, recolours or moves an outcome */
        patch: operations["patch_outcomes_id"];
        trace?: never;
    };
    "/api/v1/{slug}/members/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s own numbers, for administrators and himself */
        get: operations["get_members_id_numbers"];
        /** Sets a member’s own numbers, by which both ends of a call are found */
        put: operations["put_members_id_numbers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a pairing for one member: QR and code, five minutes, one use */
        post: operations["post_pairings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/pairings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a pairing stands */
        get: operations["get_pairings_id"];
        put?: never;
        post?: never;
        /** Takes a pairing back */
        delete: operations["delete_pairings_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phones in reach */
        get: operations["get_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disconnects a phone; it erases what it holds */
        delete: operations["delete_devices_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/devices/{id}/sims/{simId}/class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what is captured of a SIM */
        put: operations["put_devices_id_sims_simId_class"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/devices/{id}/sims/{simId}/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says which line of the organisation a SIM is; null: none */
        put: operations["put_devices_id_sims_simId_line"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/device/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pairs a phone by secret or code */
        post: operations["post_host_device_pairings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/me/record/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything recorded about oneself, as one JSON or CSV file */
        get: operations["get_me_record_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The list as a CSV or XLSX file: its columns, masked as on screen; the count of rows is recorded */
        post: operations["post_contacts_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/companies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The list as a CSV or XLSX file: its columns, masked as on screen; the count of rows is recorded */
        post: operations["post_companies_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/imports/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks or does an import of a file that was taken; checkOnly writes nothing */
        post: operations["post_imports_id_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/imports/runs/{id}/mending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows an import could not take, as a CSV file to mend and load again: the reason stands in the first column */
        get: operations["get_imports_runs_id_mending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/{slug}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: which records in reach changed */
        get: operations["get_stream"];
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_device_calls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_device_known: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/octet-stream KN01 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description no body */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_device_policy: {
        parameters: {
            query?: {
                since?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description no body */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_device_heartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_device_manifests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_device_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notice_version: number;
                    /** @enum {string} */
                    language: "en" | "hi";
                    /** @enum {boolean} */
                    call_log: true;
                    names: boolean;
                    backfill_days?: number;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_device_consents_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "keep" | "erase";
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_imports: {
        parameters: {
            query?: {
                object?: "contact" | "company";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        object: string;
                        format: string;
                        rows: number;
                        targets: string[];
                        columns: {
                            header: string;
                            samples: string[];
                            filled: number;
                            target: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_host_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name: string;
                    identifier: string;
                    password: string;
                    /** @enum {string} */
                    language: "en" | "hi";
                    organisation: {
                        name: string;
                        legalName: string;
                        zone: string;
                        region: string;
                        /** @enum {string} */
                        language: "en" | "hi";
                        grievanceName: string;
                        grievanceContact: string;
                    };
                    /**
                     * @description Privacy notice and terms were read and accepted
                     * @enum {boolean}
                     */
                    accept: true;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_auth_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    identifier: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisations: {
                            slug: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_auth_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_host_auth_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        organisations: {
                            slug: string;
                            name: string;
                            role: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_host_auth_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            createdAt: string;
                            lastSeenAt: string;
                            app: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_host_auth_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_host_auth_sessions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_host_auth_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_auth_resets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    identifier: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_auth_resets_redemptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_auth_invitations_lookups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisation: {
                            name: string;
                            slug: string;
                        };
                        name: string;
                        role: string;
                        expiresAt: string;
                        identifierHint: string | null;
                        notices: {
                            id: string;
                            kind: string;
                            version: number;
                            content: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_auth_invitations_acceptances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name: string;
                    identifier: string;
                    password: string;
                    /** @enum {string} */
                    language: "en" | "hi";
                    /**
                     * @description Privacy notice and terms were read and accepted
                     * @enum {boolean}
                     */
                    accept: true;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        member: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "manager" | "employee";
                            /** @enum {string} */
                            language: "en" | "hi";
                            theme: string;
                        };
                        organisation: {
                            id: string;
                            slug: string;
                            name: string;
                            legalName: string;
                            zone: string;
                            region: string;
                            /** @enum {string} */
                            language: "en" | "hi";
                            currency: string;
                        };
                        can: {
                            [key: string]: string[];
                        };
                        devices: {
                            paired: number;
                        };
                        notices: {
                            id: string;
                            kind: string;
                            version: number;
                            title: {
                                en: string;
                                hi: string;
                            };
                        }[];
                        consent: {
                            state: string;
                            since: string | null;
                            waiting: string | null;
                        };
                        alerts: {
                            kind: string;
                            member: {
                                id: string;
                                name: string;
                            };
                            at: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_me: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    language?: "en" | "hi";
                    /** @enum {string} */
                    theme?: "light" | "dark" | "system";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        member: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "manager" | "employee";
                            /** @enum {string} */
                            language: "en" | "hi";
                            theme: string;
                        };
                        organisation: {
                            id: string;
                            slug: string;
                            name: string;
                            legalName: string;
                            zone: string;
                            region: string;
                            /** @enum {string} */
                            language: "en" | "hi";
                            currency: string;
                        };
                        can: {
                            [key: string]: string[];
                        };
                        devices: {
                            paired: number;
                        };
                        notices: {
                            id: string;
                            kind: string;
                            version: number;
                            title: {
                                en: string;
                                hi: string;
                            };
                        }[];
                        consent: {
                            state: string;
                            since: string | null;
                            waiting: string | null;
                        };
                        alerts: {
                            kind: string;
                            member: {
                                id: string;
                                name: string;
                            };
                            at: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        legalName: string;
                        zone: string;
                        region: string;
                        language: string;
                        grievanceName: string;
                        grievanceContact: string;
                        employeesRead: string;
                        duplicateOwnerShown: boolean;
                        retentionMonths: number;
                        weekStart: number;
                        financialYearMonth: number;
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    legalName?: string;
                    zone?: string;
                    region?: string;
                    /** @enum {string} */
                    language?: "en" | "hi";
                    grievanceName?: string;
                    grievanceContact?: string;
                    /** @enum {string} */
                    employeesRead?: "own" | "team" | "all";
                    duplicateOwnerShown?: boolean;
                    retentionMonths?: number;
                    weekStart?: number;
                    financialYearMonth?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        legalName: string;
                        zone: string;
                        region: string;
                        language: string;
                        grievanceName: string;
                        grievanceContact: string;
                        employeesRead: string;
                        duplicateOwnerShown: boolean;
                        retentionMonths: number;
                        weekStart: number;
                        financialYearMonth: number;
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_teams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            parentId: string | null;
                            members: {
                                id: string;
                                name: string;
                            }[];
                            managers: {
                                id: string;
                                name: string;
                            }[];
                            can: string[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_teams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: uuid */
                    parentId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        parentId: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_teams_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_teams_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: uuid */
                    parentId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        parentId: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_teams_id_managers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    memberId: string;
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_teams_id_managers_memberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_members_id_teams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            teamId: string;
                            name: string;
                            fromOn: string;
                            toOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_members_id_team: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    teamId: string;
                    /** Format: date */
                    fromOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            teamId: string;
                            name: string;
                            fromOn: string;
                            toOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_members: {
        parameters: {
            query?: {
                limit?: number;
                sort?: string;
                count?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            role: string;
                            teamId: string | null;
                            language: string;
                            disabledAt: string | null;
                            identifierHint: string | null;
                            can: string[];
                        }[];
                        next: null;
                        count: null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_members_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "owner" | "admin" | "manager" | "employee";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        role: string;
                        teamId: string | null;
                        language: string;
                        disabledAt: string | null;
                        identifierHint: string | null;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_members_id_resets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        link: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_members_id_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_members_id_disablement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        role: string;
                        teamId: string | null;
                        language: string;
                        disabledAt: string | null;
                        identifierHint: string | null;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_members_id_disablement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        role: string;
                        teamId: string | null;
                        language: string;
                        disabledAt: string | null;
                        identifierHint: string | null;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            role: string;
                            teamId: string | null;
                            createdAt: string;
                            expiresAt: string;
                            acceptedAt: string | null;
                            revokedAt: string | null;
                            createdBy: {
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "owner" | "admin" | "manager" | "employee";
                    /** Format: uuid */
                    teamId?: string;
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        link: string;
                        qr: string;
                        expiresAt: string;
                        sent: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_invitations_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_working_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            teamId: string | null;
                            fromOn: string;
                            toOn: string | null;
                            hours: {
                                mon: number[][];
                                tue: number[][];
                                wed: number[][];
                                thu: number[][];
                                fri: number[][];
                                sat: number[][];
                                sun: number[][];
                            };
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_working_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    teamId: string | null;
                    /** Format: date */
                    fromOn: string;
                    hours: {
                        mon: number[][];
                        tue: number[][];
                        wed: number[][];
                        thu: number[][];
                        fri: number[][];
                        sat: number[][];
                        sun: number[][];
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            teamId: string | null;
                            fromOn: string;
                            toOn: string | null;
                            hours: {
                                mon: number[][];
                                tue: number[][];
                                wed: number[][];
                                thu: number[][];
                                fri: number[][];
                                sat: number[][];
                                sun: number[][];
                            };
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_holidays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            teamId: string | null;
                            name: string;
                            fromOn: string;
                            toOn: string | null;
                            yearly: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_holidays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    teamId: string | null;
                    items: {
                        /** Format: date */
                        on: string;
                        name: string;
                        yearly?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_holidays_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            line: number;
                            on: string | null;
                            name: string;
                            error: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_holidays_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_members_id_absences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            fromOn: string;
                            toOn: string | null;
                            half: string | null;
                        }[];
                        untracked: {
                            fromOn: string;
                            toOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_members_id_absences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    fromOn: string;
                    /** Format: date */
                    toOn?: string | null;
                    /** @enum {string} */
                    half?: "first" | "second";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        fromOn: string;
                        toOn: string | null;
                        half: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_members_id_absences_absenceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_members_id_tracking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tracked: boolean;
                    /** Format: date */
                    fromOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            fromOn: string;
                            toOn: string | null;
                            half: string | null;
                        }[];
                        untracked: {
                            fromOn: string;
                            toOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_notices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            version: number;
                            publishedAt: string;
                            inForce: boolean;
                            title: {
                                en: string;
                                hi: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_notices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "privacy" | "terms" | "calls";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        version: number;
                        publishedAt: string;
                        inForce: boolean;
                        title: {
                            en: string;
                            hi: string;
                        };
                        content: {
                            en: {
                                title: string;
                                sections: {
                                    heading: string;
                                    paragraphs: string[];
                                    items?: string[];
                                }[];
                            };
                            hi: {
                                title: string;
                                sections: {
                                    heading: string;
                                    paragraphs: string[];
                                    items?: string[];
                                }[];
                            };
                            items?: {
                                key: string;
                                title: {
                                    en: string;
                                    hi: string;
                                };
                                detail: {
                                    en: string;
                                    hi: string;
                                };
                                choice: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_notices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        version: number;
                        publishedAt: string;
                        inForce: boolean;
                        title: {
                            en: string;
                            hi: string;
                        };
                        content: {
                            en: {
                                title: string;
                                sections: {
                                    heading: string;
                                    paragraphs: string[];
                                    items?: string[];
                                }[];
                            };
                            hi: {
                                title: string;
                                sections: {
                                    heading: string;
                                    paragraphs: string[];
                                    items?: string[];
                                }[];
                            };
                            items?: {
                                key: string;
                                title: {
                                    en: string;
                                    hi: string;
                                };
                                detail: {
                                    en: string;
                                    hi: string;
                                };
                                choice: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_me_acceptances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            at: string;
                            kind: string;
                            version: number;
                            language: string;
                            place: string;
                            app: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_notices_id_acceptances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            member: {
                                id: string;
                                name: string;
                            };
                            at: string | null;
                            language: string | null;
                            place: string | null;
                            app: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_notices_id_acceptances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "en" | "hi";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notices: {
                            id: string;
                            kind: string;
                            version: number;
                            title: {
                                en: string;
                                hi: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        notice: {
                            id: string;
                            version: number;
                            items: {
                                key: string;
                                title: {
                                    en: string;
                                    hi: string;
                                };
                                detail: {
                                    en: string;
                                    hi: string;
                                };
                                choice: boolean;
                            }[];
                        } | null;
                        givenAt: string | null;
                        names: boolean;
                        backfillDays: number;
                        backfillMaxDays: number;
                        waiting: {
                            since: string;
                            rules: {
                                zone: string;
                                holidays: string[];
                                backfillMaxDays: number;
                                names: boolean;
                                scanDays: number;
                                hours: {
                                    [key: string]: number[][];
                                } | null;
                            };
                        } | null;
                        rules: {
                            version: number;
                            fromAt: string;
                            zone: string;
                            holidays: string[];
                            backfillMaxDays: number;
                            names: boolean;
                            scanDays: number;
                            hours: {
                                [key: string]: number[][];
                            } | null;
                        }[];
                        acts: {
                            at: string;
                            act: string;
                            noticeVersion: number | null;
                            language: string | null;
                            place: string;
                            callLog: boolean | null;
                            names: boolean | null;
                            backfillDays: number | null;
                            mode: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    noticeId: string;
                    /** @enum {string} */
                    language: "en" | "hi";
                    /** @enum {boolean} */
                    callLog: true;
                    names: boolean;
                    backfillDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        notice: {
                            id: string;
                            version: number;
                            items: {
                                key: string;
                                title: {
                                    en: string;
                                    hi: string;
                                };
                                detail: {
                                    en: string;
                                    hi: string;
                                };
                                choice: boolean;
                            }[];
                        } | null;
                        givenAt: string | null;
                        names: boolean;
                        backfillDays: number;
                        backfillMaxDays: number;
                        waiting: {
                            since: string;
                            rules: {
                                zone: string;
                                holidays: string[];
                                backfillMaxDays: number;
                                names: boolean;
                                scanDays: number;
                                hours: {
                                    [key: string]: number[][];
                                } | null;
                            };
                        } | null;
                        rules: {
                            version: number;
                            fromAt: string;
                            zone: string;
                            holidays: string[];
                            backfillMaxDays: number;
                            names: boolean;
                            scanDays: number;
                            hours: {
                                [key: string]: number[][];
                            } | null;
                        }[];
                        acts: {
                            at: string;
                            act: string;
                            noticeVersion: number | null;
                            language: string | null;
                            place: string;
                            callLog: boolean | null;
                            names: boolean | null;
                            backfillDays: number | null;
                            mode: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "keep" | "erase";
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        current: {
                            version: number;
                            fromAt: string;
                            zone: string;
                            holidays: string[];
                            backfillMaxDays: number;
                            names: boolean;
                            scanDays: number;
                            hours: {
                                [key: string]: number[][];
                            } | null;
                        } | null;
                        versions: {
                            version: number;
                            fromAt: string;
                            zone: string;
                            holidays: string[];
                            backfillMaxDays: number;
                            names: boolean;
                            scanDays: number;
                            hours: {
                                [key: string]: number[][];
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hours: {
                        mon: number[][];
                        tue: number[][];
                        wed: number[][];
                        thu: number[][];
                        fri: number[][];
                        sat: number[][];
                        sun: number[][];
                    } | null;
                    holidays: string[];
                    backfillMaxDays: number;
                    names: boolean;
                    scanDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        fromAt: string;
                        zone: string;
                        holidays: string[];
                        backfillMaxDays: number;
                        names: boolean;
                        scanDays: number;
                        hours: {
                            [key: string]: number[][];
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_teams_id_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        current: {
                            version: number;
                            fromAt: string;
                            zone: string;
                            holidays: string[];
                            backfillMaxDays: number;
                            names: boolean;
                            scanDays: number;
                            hours: {
                                [key: string]: number[][];
                            } | null;
                        } | null;
                        versions: {
                            version: number;
                            fromAt: string;
                            zone: string;
                            holidays: string[];
                            backfillMaxDays: number;
                            names: boolean;
                            scanDays: number;
                            hours: {
                                [key: string]: number[][];
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_teams_id_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hours: {
                        mon: number[][];
                        tue: number[][];
                        wed: number[][];
                        thu: number[][];
                        fri: number[][];
                        sat: number[][];
                        sun: number[][];
                    } | null;
                    holidays: string[];
                    backfillMaxDays: number;
                    names: boolean;
                    scanDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        fromAt: string;
                        zone: string;
                        holidays: string[];
                        backfillMaxDays: number;
                        names: boolean;
                        scanDays: number;
                        hours: {
                            [key: string]: number[][];
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_contacts: {
        parameters: {
            query?: {
                group?: string;
                limit?: number;
                cursor?: string;
                sort?: string;
                /** @description JSON: {"and":[{"field","op","value"}]}; groups of "and" and "or" may stand in each other */
                filter?: string;
                count?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            companyId: string | null;
                            jobTitle: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            gstin: string;
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            company: {
                                id: string;
                                name: string;
                            } | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phones?: {
                        number?: string;
                        /** Format: uuid */
                        numberId?: string;
                        label?: string;
                    }[];
                    emails?: {
                        email: string;
                        label?: string;
                    }[];
                    /** Format: uuid */
                    companyId?: string | null;
                    jobTitle?: string;
                    tags?: {
                        /** Format: uuid */
                        id?: string;
                        name?: string;
                    }[];
                    /** @enum {string|null} */
                    source?: "website" | "referral" | "walk_in" | "phone_call" | "exhibition" | "advertisement" | "import" | "other" | null;
                    /** Format: uuid */
                    ownerId?: string | null;
                    addresses?: {
                        label?: string;
                        lines?: string;
                        city?: string;
                        state?: string;
                        postcode?: string;
                        country?: string;
                    }[];
                    gstin?: string;
                    about?: string;
                    /** @description Values of custom fields by their keys */
                    custom?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        companyId: string | null;
                        jobTitle: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        gstin: string;
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        company: {
                            id: string;
                            name: string;
                        } | null;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_query: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                    filter?: {
                        [key: string]: unknown[];
                    };
                    count?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            companyId: string | null;
                            jobTitle: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            gstin: string;
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            company: {
                                id: string;
                                name: string;
                            } | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_contacts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        companyId: string | null;
                        jobTitle: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        gstin: string;
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        company: {
                            id: string;
                            name: string;
                        } | null;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_contacts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_contacts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phones?: {
                        number?: string;
                        /** Format: uuid */
                        numberId?: string;
                        label?: string;
                    }[];
                    emails?: {
                        email: string;
                        label?: string;
                    }[];
                    /** Format: uuid */
                    companyId?: string | null;
                    jobTitle?: string;
                    tags?: {
                        /** Format: uuid */
                        id?: string;
                        name?: string;
                    }[];
                    /** @enum {string|null} */
                    source?: "website" | "referral" | "walk_in" | "phone_call" | "exhibition" | "advertisement" | "import" | "other" | null;
                    /** Format: uuid */
                    ownerId?: string | null;
                    addresses?: {
                        label?: string;
                        lines?: string;
                        city?: string;
                        state?: string;
                        postcode?: string;
                        country?: string;
                    }[];
                    gstin?: string;
                    about?: string;
                    /** @description Values of custom fields by their keys */
                    custom?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        companyId: string | null;
                        jobTitle: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        gstin: string;
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        company: {
                            id: string;
                            name: string;
                        } | null;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_contacts_id_restoration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        companyId: string | null;
                        jobTitle: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        gstin: string;
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        company: {
                            id: string;
                            name: string;
                        } | null;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_companies: {
        parameters: {
            query?: {
                group?: string;
                limit?: number;
                cursor?: string;
                sort?: string;
                /** @description JSON: {"and":[{"field","op","value"}]}; groups of "and" and "or" may stand in each other */
                filter?: string;
                count?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            website: string;
                            gstin: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phones?: {
                        number?: string;
                        /** Format: uuid */
                        numberId?: string;
                        label?: string;
                    }[];
                    emails?: {
                        email: string;
                        label?: string;
                    }[];
                    website?: string;
                    gstin?: string;
                    tags?: {
                        /** Format: uuid */
                        id?: string;
                        name?: string;
                    }[];
                    /** @enum {string|null} */
                    source?: "website" | "referral" | "walk_in" | "phone_call" | "exhibition" | "advertisement" | "import" | "other" | null;
                    /** Format: uuid */
                    ownerId?: string | null;
                    addresses?: {
                        label?: string;
                        lines?: string;
                        city?: string;
                        state?: string;
                        postcode?: string;
                        country?: string;
                    }[];
                    about?: string;
                    /** @description Values of custom fields by their keys */
                    custom?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        website: string;
                        gstin: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies_query: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                    filter?: {
                        [key: string]: unknown[];
                    };
                    count?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            website: string;
                            gstin: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_companies_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        website: string;
                        gstin: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_companies_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_companies_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phones?: {
                        number?: string;
                        /** Format: uuid */
                        numberId?: string;
                        label?: string;
                    }[];
                    emails?: {
                        email: string;
                        label?: string;
                    }[];
                    website?: string;
                    gstin?: string;
                    tags?: {
                        /** Format: uuid */
                        id?: string;
                        name?: string;
                    }[];
                    /** @enum {string|null} */
                    source?: "website" | "referral" | "walk_in" | "phone_call" | "exhibition" | "advertisement" | "import" | "other" | null;
                    /** Format: uuid */
                    ownerId?: string | null;
                    addresses?: {
                        label?: string;
                        lines?: string;
                        city?: string;
                        state?: string;
                        postcode?: string;
                        country?: string;
                    }[];
                    about?: string;
                    /** @description Values of custom fields by their keys */
                    custom?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        website: string;
                        gstin: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_companies_id_restoration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        website: string;
                        gstin: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_contacts_duplicates: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            why: string[];
                            a: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                can: string[];
                                /** @description Values of custom fields by their keys */
                                custom: {
                                    [key: string]: unknown;
                                };
                                name: string;
                                phones: {
                                    id: string;
                                    numberId: string;
                                    number: string;
                                    national: string;
                                    label: string;
                                    shared: boolean;
                                    masked: boolean;
                                    others?: {
                                        object: string;
                                        id: string | null;
                                        name: string | null;
                                        owner: string | null;
                                    }[];
                                }[];
                                emails: {
                                    id: string;
                                    email: string;
                                    label: string;
                                }[];
                                companyId: string | null;
                                jobTitle: string;
                                tags: {
                                    id: string;
                                    name: string;
                                }[];
                                source: string | null;
                                ownerId: string | null;
                                addresses: {
                                    id: string;
                                    label: string;
                                    lines: string;
                                    city: string;
                                    state: string;
                                    postcode: string;
                                    country: string;
                                }[];
                                gstin: string;
                                about?: string;
                                createdAt: string;
                                updatedAt: string;
                                company: {
                                    id: string;
                                    name: string;
                                } | null;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            b: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                can: string[];
                                /** @description Values of custom fields by their keys */
                                custom: {
                                    [key: string]: unknown;
                                };
                                name: string;
                                phones: {
                                    id: string;
                                    numberId: string;
                                    number: string;
                                    national: string;
                                    label: string;
                                    shared: boolean;
                                    masked: boolean;
                                    others?: {
                                        object: string;
                                        id: string | null;
                                        name: string | null;
                                        owner: string | null;
                                    }[];
                                }[];
                                emails: {
                                    id: string;
                                    email: string;
                                    label: string;
                                }[];
                                companyId: string | null;
                                jobTitle: string;
                                tags: {
                                    id: string;
                                    name: string;
                                }[];
                                source: string | null;
                                ownerId: string | null;
                                addresses: {
                                    id: string;
                                    label: string;
                                    lines: string;
                                    city: string;
                                    state: string;
                                    postcode: string;
                                    country: string;
                                }[];
                                gstin: string;
                                about?: string;
                                createdAt: string;
                                updatedAt: string;
                                company: {
                                    id: string;
                                    name: string;
                                } | null;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phones?: string[];
                    emails?: string[];
                    name?: string;
                    /** Format: uuid */
                    companyId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matches: {
                            by: string;
                            value: string;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_id_phones_phoneId_reveals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                phoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        national: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies_id_phones_phoneId_reveals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                phoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        national: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_numbers_id_sharing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shared: boolean;
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            object: string;
                            id: string;
                            name: string;
                            number: string | null;
                            company: {
                                id: string;
                                name: string;
                            } | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            by: string;
                        }[];
                        tooMany: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_tags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_tags_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_tags_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_contacts_id_shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            sharedBy: {
                                id: string;
                                name: string;
                            };
                            at: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_contacts_id_shares_memberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_contacts_id_shares_memberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_companies_id_shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            sharedBy: {
                                id: string;
                                name: string;
                            };
                            at: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_companies_id_shares_memberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_companies_id_shares_memberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_contacts_bin: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            deletedAt: string;
                            deletedBy: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_companies_bin: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            deletedAt: string;
                            deletedBy: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_contacts_id_distinctions_otherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_contacts_id_distinctions_otherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_id_merges_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    otherId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        this: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            companyId: string | null;
                            jobTitle: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            gstin: string;
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            company: {
                                id: string;
                                name: string;
                            } | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        };
                        other: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            companyId: string | null;
                            jobTitle: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            gstin: string;
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            company: {
                                id: string;
                                name: string;
                            } | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        };
                        fields: {
                            field: string;
                            kept: string;
                        }[];
                        sums: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_id_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    otherId: string;
                    versions: {
                        this: number;
                        other: number;
                    };
                    /** @description The side of fields that differ: this (as is) or other */
                    choose: {
                        [key: string]: "this" | "other";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        row: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            companyId: string | null;
                            jobTitle: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            gstin: string;
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            company: {
                                id: string;
                                name: string;
                            } | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_companies_duplicates: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            why: string[];
                            a: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                can: string[];
                                /** @description Values of custom fields by their keys */
                                custom: {
                                    [key: string]: unknown;
                                };
                                name: string;
                                phones: {
                                    id: string;
                                    numberId: string;
                                    number: string;
                                    national: string;
                                    label: string;
                                    shared: boolean;
                                    masked: boolean;
                                    others?: {
                                        object: string;
                                        id: string | null;
                                        name: string | null;
                                        owner: string | null;
                                    }[];
                                }[];
                                emails: {
                                    id: string;
                                    email: string;
                                    label: string;
                                }[];
                                website: string;
                                gstin: string;
                                tags: {
                                    id: string;
                                    name: string;
                                }[];
                                source: string | null;
                                ownerId: string | null;
                                addresses: {
                                    id: string;
                                    label: string;
                                    lines: string;
                                    city: string;
                                    state: string;
                                    postcode: string;
                                    country: string;
                                }[];
                                about?: string;
                                createdAt: string;
                                updatedAt: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            b: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                can: string[];
                                /** @description Values of custom fields by their keys */
                                custom: {
                                    [key: string]: unknown;
                                };
                                name: string;
                                phones: {
                                    id: string;
                                    numberId: string;
                                    number: string;
                                    national: string;
                                    label: string;
                                    shared: boolean;
                                    masked: boolean;
                                    others?: {
                                        object: string;
                                        id: string | null;
                                        name: string | null;
                                        owner: string | null;
                                    }[];
                                }[];
                                emails: {
                                    id: string;
                                    email: string;
                                    label: string;
                                }[];
                                website: string;
                                gstin: string;
                                tags: {
                                    id: string;
                                    name: string;
                                }[];
                                source: string | null;
                                ownerId: string | null;
                                addresses: {
                                    id: string;
                                    label: string;
                                    lines: string;
                                    city: string;
                                    state: string;
                                    postcode: string;
                                    country: string;
                                }[];
                                about?: string;
                                createdAt: string;
                                updatedAt: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_companies_id_distinctions_otherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_companies_id_distinctions_otherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies_id_merges_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    otherId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        this: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            website: string;
                            gstin: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        };
                        other: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            website: string;
                            gstin: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        };
                        fields: {
                            field: string;
                            kept: string;
                        }[];
                        sums: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies_id_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    otherId: string;
                    versions: {
                        this: number;
                        other: number;
                    };
                    /** @description The side of fields that differ: this (as is) or other */
                    choose: {
                        [key: string]: "this" | "other";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        row: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            can: string[];
                            /** @description Values of custom fields by their keys */
                            custom: {
                                [key: string]: unknown;
                            };
                            name: string;
                            phones: {
                                id: string;
                                numberId: string;
                                number: string;
                                national: string;
                                label: string;
                                shared: boolean;
                                masked: boolean;
                                others?: {
                                    object: string;
                                    id: string | null;
                                    name: string | null;
                                    owner: string | null;
                                }[];
                            }[];
                            emails: {
                                id: string;
                                email: string;
                                label: string;
                            }[];
                            website: string;
                            gstin: string;
                            tags: {
                                id: string;
                                name: string;
                            }[];
                            source: string | null;
                            ownerId: string | null;
                            addresses: {
                                id: string;
                                label: string;
                                lines: string;
                                city: string;
                                state: string;
                                postcode: string;
                                country: string;
                            }[];
                            about?: string;
                            createdAt: string;
                            updatedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_merges: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            object: string;
                            at: string;
                            until: string;
                            by: {
                                id: string;
                                name: string;
                            };
                            into: {
                                id: string;
                                name: string;
                            } | null;
                            from: {
                                id: string;
                                name: string;
                            } | null;
                            can: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_merges_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        into: {
                            id: string;
                            name: string;
                        };
                        from: {
                            id: string;
                            name: string;
                        };
                        stayed: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                    filter?: {
                        [key: string]: unknown[];
                    };
                    act: {
                        /** @enum {string} */
                        kind: "set" | "tag" | "untag" | "delete";
                        field?: string;
                        value?: unknown;
                        /** Format: uuid */
                        tagId?: string;
                    };
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        run: {
                            id: string;
                            kind: string;
                            object: string;
                            state: string;
                            total: number;
                            done: number;
                            changed: number;
                            failed: number;
                            summary: {
                                [key: string]: unknown;
                            };
                            ofRun: string | null;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            can: string[];
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                    filter?: {
                        [key: string]: unknown[];
                    };
                    act: {
                        /** @enum {string} */
                        kind: "set" | "tag" | "untag" | "delete";
                        field?: string;
                        value?: unknown;
                        /** Format: uuid */
                        tagId?: string;
                    };
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        run: {
                            id: string;
                            kind: string;
                            object: string;
                            state: string;
                            total: number;
                            done: number;
                            changed: number;
                            failed: number;
                            summary: {
                                [key: string]: unknown;
                            };
                            ofRun: string | null;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            can: string[];
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: string;
                            label: string;
                            archivedAt: string | null;
                            holder: {
                                id: string;
                                name: string;
                            } | null;
                            alsoContact: boolean;
                            can: string[];
                            holders: {
                                member: {
                                    id: string;
                                    name: string;
                                };
                                fromOn: string;
                                toOn: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    label?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        label: string;
                        archivedAt: string | null;
                        holder: {
                            id: string;
                            name: string;
                        } | null;
                        alsoContact: boolean;
                        can: string[];
                        holders: {
                            member: {
                                id: string;
                                name: string;
                            };
                            fromOn: string;
                            toOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_lines_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_lines_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        label: string;
                        archivedAt: string | null;
                        holder: {
                            id: string;
                            name: string;
                        } | null;
                        alsoContact: boolean;
                        can: string[];
                        holders: {
                            member: {
                                id: string;
                                name: string;
                            };
                            fromOn: string;
                            toOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_lines_id_holder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    memberId: string | null;
                    /** Format: date */
                    fromOn: string;
                    correction?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        label: string;
                        archivedAt: string | null;
                        holder: {
                            id: string;
                            name: string;
                        } | null;
                        alsoContact: boolean;
                        can: string[];
                        holders: {
                            member: {
                                id: string;
                                name: string;
                            };
                            fromOn: string;
                            toOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_members_id_handovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    toMemberId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            object: string;
                            count: number;
                        }[];
                        run: {
                            id: string;
                            kind: string;
                            object: string;
                            state: string;
                            total: number;
                            done: number;
                            changed: number;
                            failed: number;
                            summary: {
                                [key: string]: unknown;
                            };
                            ofRun: string | null;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            can: string[];
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_runs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            object: string;
                            state: string;
                            total: number;
                            done: number;
                            changed: number;
                            failed: number;
                            summary: {
                                [key: string]: unknown;
                            };
                            ofRun: string | null;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            can: string[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_runs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        object: string;
                        state: string;
                        total: number;
                        done: number;
                        changed: number;
                        failed: number;
                        summary: {
                            [key: string]: unknown;
                        };
                        ofRun: string | null;
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_runs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        object: string;
                        state: string;
                        total: number;
                        done: number;
                        changed: number;
                        failed: number;
                        summary: {
                            [key: string]: unknown;
                        };
                        ofRun: string | null;
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_runs_id_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        object: string;
                        state: string;
                        total: number;
                        done: number;
                        changed: number;
                        failed: number;
                        summary: {
                            [key: string]: unknown;
                        };
                        ofRun: string | null;
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_runs_id_failures: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            n: number;
                            recordId: string | null;
                            reason: string;
                            detail: unknown;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_fields: {
        parameters: {
            query?: {
                deleted?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            object: string;
                            key: string;
                            label: string;
                            labelHi: string;
                            kind: string;
                            options: {
                                value: string;
                                label: string;
                                labelHi: string;
                            }[];
                            pii: boolean;
                            inList: boolean;
                            readFrom: string;
                            writeFrom: string;
                            position: number;
                            deletedAt: string | null;
                            writable: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_fields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    object: "contact" | "company";
                    /** @enum {string} */
                    kind: "text" | "longText" | "number" | "money" | "date" | "instant" | "select" | "multiSelect" | "check" | "phone" | "email" | "link" | "member";
                    label: string;
                    labelHi?: string;
                    pii?: boolean;
                    inList?: boolean;
                    options?: {
                        value?: string;
                        label: string;
                        labelHi?: string;
                    }[];
                    /** @enum {string} */
                    readFrom?: "employee" | "manager" | "admin";
                    /** @enum {string} */
                    writeFrom?: "employee" | "manager" | "admin";
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        object: string;
                        key: string;
                        label: string;
                        labelHi: string;
                        kind: string;
                        options: {
                            value: string;
                            label: string;
                            labelHi: string;
                        }[];
                        pii: boolean;
                        inList: boolean;
                        readFrom: string;
                        writeFrom: string;
                        position: number;
                        deletedAt: string | null;
                        writable: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_fields_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_fields_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label?: string;
                    labelHi?: string;
                    pii?: boolean;
                    inList?: boolean;
                    options?: {
                        value?: string;
                        label: string;
                        labelHi?: string;
                    }[];
                    /** @enum {string} */
                    readFrom?: "employee" | "manager" | "admin";
                    /** @enum {string} */
                    writeFrom?: "employee" | "manager" | "admin";
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        object: string;
                        key: string;
                        label: string;
                        labelHi: string;
                        kind: string;
                        options: {
                            value: string;
                            label: string;
                            labelHi: string;
                        }[];
                        pii: boolean;
                        inList: boolean;
                        readFrom: string;
                        writeFrom: string;
                        position: number;
                        deletedAt: string | null;
                        writable: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_fields_id_restoration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        object: string;
                        key: string;
                        label: string;
                        labelHi: string;
                        kind: string;
                        options: {
                            value: string;
                            label: string;
                            labelHi: string;
                        }[];
                        pii: boolean;
                        inList: boolean;
                        readFrom: string;
                        writeFrom: string;
                        position: number;
                        deletedAt: string | null;
                        writable: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_views: {
        parameters: {
            query?: {
                object?: "contact" | "company";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            object: string;
                            name: string;
                            member: {
                                id: string;
                                name: string;
                            };
                            shared: boolean;
                            isDefault: boolean;
                            draft: boolean;
                            state: {
                                filter?: {
                                    [key: string]: unknown;
                                };
                                sort?: string;
                                group?: string;
                                columns?: string[];
                                /** @enum {string} */
                                density?: "compact" | "usual" | "comfortable";
                            };
                            version: number;
                            can: string[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_views: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    object: "contact" | "company";
                    name?: string;
                    shared?: boolean;
                    isDefault?: boolean;
                    draft?: boolean;
                    state: {
                        /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                        filter?: {
                            [key: string]: unknown[];
                        };
                        sort?: string;
                        group?: string;
                        columns?: string[];
                        /** @enum {string} */
                        density?: "compact" | "usual" | "comfortable";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        object: string;
                        name: string;
                        member: {
                            id: string;
                            name: string;
                        };
                        shared: boolean;
                        isDefault: boolean;
                        draft: boolean;
                        state: {
                            filter?: {
                                [key: string]: unknown;
                            };
                            sort?: string;
                            group?: string;
                            columns?: string[];
                            /** @enum {string} */
                            density?: "compact" | "usual" | "comfortable";
                        };
                        version: number;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_views_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        object: string;
                        name: string;
                        member: {
                            id: string;
                            name: string;
                        };
                        shared: boolean;
                        isDefault: boolean;
                        draft: boolean;
                        state: {
                            filter?: {
                                [key: string]: unknown;
                            };
                            sort?: string;
                            group?: string;
                            columns?: string[];
                            /** @enum {string} */
                            density?: "compact" | "usual" | "comfortable";
                        };
                        version: number;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_views_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_views_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    shared?: boolean;
                    isDefault?: boolean;
                    state?: {
                        /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                        filter?: {
                            [key: string]: unknown[];
                        };
                        sort?: string;
                        group?: string;
                        columns?: string[];
                        /** @enum {string} */
                        density?: "compact" | "usual" | "comfortable";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        object: string;
                        name: string;
                        member: {
                            id: string;
                            name: string;
                        };
                        shared: boolean;
                        isDefault: boolean;
                        draft: boolean;
                        state: {
                            filter?: {
                                [key: string]: unknown;
                            };
                            sort?: string;
                            group?: string;
                            columns?: string[];
                            /** @enum {string} */
                            density?: "compact" | "usual" | "comfortable";
                        };
                        version: number;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_contacts_id_timeline: {
        parameters: {
            query?: {
                cursor?: string;
                kinds?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            at: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            about: {
                                id: string;
                                name: string;
                            } | null;
                            call?: {
                                id: string;
                                kind: string;
                                talkSeconds: number;
                                mine: boolean;
                                note: string | null;
                                outcome: {
                                    id: string;
                                    label: string;
                                    tone: string;
                                } | null;
                            };
                            note?: {
                                id: string;
                                body: string;
                                version: number;
                                can: string[];
                            };
                            change?: {
                                event: string;
                                fields: {
                                    field: string;
                                    from: string | null;
                                    to: string | null;
                                }[];
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_id_notes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        body: string;
                        version: number;
                        at: string;
                        by: {
                            id: string;
                            name: string;
                        };
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_companies_id_timeline: {
        parameters: {
            query?: {
                cursor?: string;
                kinds?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            at: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            about: {
                                id: string;
                                name: string;
                            } | null;
                            call?: {
                                id: string;
                                kind: string;
                                talkSeconds: number;
                                mine: boolean;
                                note: string | null;
                                outcome: {
                                    id: string;
                                    label: string;
                                    tone: string;
                                } | null;
                            };
                            note?: {
                                id: string;
                                body: string;
                                version: number;
                                can: string[];
                            };
                            change?: {
                                event: string;
                                fields: {
                                    field: string;
                                    from: string | null;
                                    to: string | null;
                                }[];
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies_id_notes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        body: string;
                        version: number;
                        at: string;
                        by: {
                            id: string;
                            name: string;
                        };
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_notes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_notes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        body: string;
                        version: number;
                        at: string;
                        by: {
                            id: string;
                            name: string;
                        };
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_calls: {
        parameters: {
            query?: {
                group?: string;
                limit?: number;
                cursor?: string;
                sort?: string;
                /** @description JSON: {"and":[{"field","op","value"}]}; groups of "and" and "or" may stand in each other */
                filter?: string;
                count?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            startedAt: string | null;
                            talkSeconds: number;
                            member: {
                                id: string;
                                name: string;
                            };
                            number: {
                                id: string;
                                display: string;
                                masked: boolean;
                                dial: string | null;
                                kind: string;
                            } | null;
                            client: {
                                object: string;
                                id: string;
                                name: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                minimal: boolean;
                            } | null;
                            link: {
                                reason: string;
                                others: number;
                            };
                            outcome: {
                                id: string;
                                label: string;
                                tone: string;
                            } | null;
                            note: string | null;
                            source: string;
                            device: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            clockSuspect: boolean;
                            double: boolean;
                            suspect: boolean;
                            settledAs: string | null;
                            otherEnd: boolean;
                            version: number;
                            can: string[];
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_calls_query: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                    filter?: {
                        [key: string]: unknown[];
                    };
                    count?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            startedAt: string | null;
                            talkSeconds: number;
                            member: {
                                id: string;
                                name: string;
                            };
                            number: {
                                id: string;
                                display: string;
                                masked: boolean;
                                dial: string | null;
                                kind: string;
                            } | null;
                            client: {
                                object: string;
                                id: string;
                                name: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                minimal: boolean;
                            } | null;
                            link: {
                                reason: string;
                                others: number;
                            };
                            outcome: {
                                id: string;
                                label: string;
                                tone: string;
                            } | null;
                            note: string | null;
                            source: string;
                            device: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            clockSuspect: boolean;
                            double: boolean;
                            suspect: boolean;
                            settledAs: string | null;
                            otherEnd: boolean;
                            version: number;
                            can: string[];
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_calls_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        startedAt: string | null;
                        talkSeconds: number;
                        member: {
                            id: string;
                            name: string;
                        };
                        number: {
                            id: string;
                            display: string;
                            masked: boolean;
                            dial: string | null;
                            kind: string;
                        } | null;
                        client: {
                            object: string;
                            id: string;
                            name: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            minimal: boolean;
                        } | null;
                        link: {
                            reason: string;
                            others: number;
                        };
                        outcome: {
                            id: string;
                            label: string;
                            tone: string;
                        } | null;
                        note: string | null;
                        source: string;
                        device: {
                            id: string;
                            name: string;
                        } | null;
                        receivedAt: string;
                        clockSuspect: boolean;
                        double: boolean;
                        suspect: boolean;
                        settledAs: string | null;
                        otherEnd: boolean;
                        version: number;
                        can: string[];
                        raw: {
                            typeRaw: number;
                            dateRaw: number;
                            durationRaw: number;
                            presentation: number | null;
                            policy: number | null;
                            letIn: string;
                            logGeneration: string | null;
                            offsetMin: number | null;
                            clockOffsetMs: number;
                            clockUnsure: boolean;
                            editedAt: string | null;
                            sim: string | null;
                            form: string | null;
                        };
                        before: {
                            id: string;
                            kind: string;
                            startedAt: string | null;
                            talkSeconds: number;
                            member: {
                                id: string;
                                name: string;
                            };
                            number: {
                                id: string;
                                display: string;
                                masked: boolean;
                                dial: string | null;
                                kind: string;
                            } | null;
                            client: {
                                object: string;
                                id: string;
                                name: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                minimal: boolean;
                            } | null;
                            link: {
                                reason: string;
                                others: number;
                            };
                            outcome: {
                                id: string;
                                label: string;
                                tone: string;
                            } | null;
                            note: string | null;
                            source: string;
                            device: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            clockSuspect: boolean;
                            double: boolean;
                            suspect: boolean;
                            settledAs: string | null;
                            otherEnd: boolean;
                            version: number;
                            can: string[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_calls_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    outcomeId?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        startedAt: string | null;
                        talkSeconds: number;
                        member: {
                            id: string;
                            name: string;
                        };
                        number: {
                            id: string;
                            display: string;
                            masked: boolean;
                            dial: string | null;
                            kind: string;
                        } | null;
                        client: {
                            object: string;
                            id: string;
                            name: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            minimal: boolean;
                        } | null;
                        link: {
                            reason: string;
                            others: number;
                        };
                        outcome: {
                            id: string;
                            label: string;
                            tone: string;
                        } | null;
                        note: string | null;
                        source: string;
                        device: {
                            id: string;
                            name: string;
                        } | null;
                        receivedAt: string;
                        clockSuspect: boolean;
                        double: boolean;
                        suspect: boolean;
                        settledAs: string | null;
                        otherEnd: boolean;
                        version: number;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_calls_id_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contactId: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        startedAt: string | null;
                        talkSeconds: number;
                        member: {
                            id: string;
                            name: string;
                        };
                        number: {
                            id: string;
                            display: string;
                            masked: boolean;
                            dial: string | null;
                            kind: string;
                        } | null;
                        client: {
                            object: string;
                            id: string;
                            name: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            minimal: boolean;
                        } | null;
                        link: {
                            reason: string;
                            others: number;
                        };
                        outcome: {
                            id: string;
                            label: string;
                            tone: string;
                        } | null;
                        note: string | null;
                        source: string;
                        device: {
                            id: string;
                            name: string;
                        } | null;
                        receivedAt: string;
                        clockSuspect: boolean;
                        double: boolean;
                        suspect: boolean;
                        settledAs: string | null;
                        otherEnd: boolean;
                        version: number;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_calls_id_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    as: "once" | "both";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        startedAt: string | null;
                        talkSeconds: number;
                        member: {
                            id: string;
                            name: string;
                        };
                        number: {
                            id: string;
                            display: string;
                            masked: boolean;
                            dial: string | null;
                            kind: string;
                        } | null;
                        client: {
                            object: string;
                            id: string;
                            name: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            minimal: boolean;
                        } | null;
                        link: {
                            reason: string;
                            others: number;
                        };
                        outcome: {
                            id: string;
                            label: string;
                            tone: string;
                        } | null;
                        note: string | null;
                        source: string;
                        device: {
                            id: string;
                            name: string;
                        } | null;
                        receivedAt: string;
                        clockSuspect: boolean;
                        double: boolean;
                        suspect: boolean;
                        settledAs: string | null;
                        otherEnd: boolean;
                        version: number;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_numbers_id_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contactId: string;
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_numbers_id_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phones?: {
                        number?: string;
                        /** Format: uuid */
                        numberId?: string;
                        label?: string;
                    }[];
                    emails?: {
                        email: string;
                        label?: string;
                    }[];
                    /** Format: uuid */
                    companyId?: string | null;
                    jobTitle?: string;
                    tags?: {
                        /** Format: uuid */
                        id?: string;
                        name?: string;
                    }[];
                    /** @enum {string|null} */
                    source?: "website" | "referral" | "walk_in" | "phone_call" | "exhibition" | "advertisement" | "import" | "other" | null;
                    /** Format: uuid */
                    ownerId?: string | null;
                    addresses?: {
                        label?: string;
                        lines?: string;
                        city?: string;
                        state?: string;
                        postcode?: string;
                        country?: string;
                    }[];
                    gstin?: string;
                    about?: string;
                    /** @description Values of custom fields by their keys */
                    custom?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        can: string[];
                        /** @description Values of custom fields by their keys */
                        custom: {
                            [key: string]: unknown;
                        };
                        name: string;
                        phones: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                        emails: {
                            id: string;
                            email: string;
                            label: string;
                        }[];
                        companyId: string | null;
                        jobTitle: string;
                        tags: {
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        ownerId: string | null;
                        addresses: {
                            id: string;
                            label: string;
                            lines: string;
                            city: string;
                            state: string;
                            postcode: string;
                            country: string;
                        }[];
                        gstin: string;
                        about?: string;
                        createdAt: string;
                        updatedAt: string;
                        company: {
                            id: string;
                            name: string;
                        } | null;
                        owner: {
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        day: string;
                        mine: boolean;
                        counts: {
                            incoming: number;
                            outgoing: number;
                            missed: number;
                            rejected: number;
                            connected: number;
                            talkSeconds: number;
                        };
                        missed: {
                            id: string;
                            kind: string;
                            startedAt: string | null;
                            talkSeconds: number;
                            member: {
                                id: string;
                                name: string;
                            };
                            number: {
                                id: string;
                                display: string;
                                masked: boolean;
                                dial: string | null;
                                kind: string;
                            } | null;
                            client: {
                                object: string;
                                id: string;
                                name: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                minimal: boolean;
                            } | null;
                            link: {
                                reason: string;
                                others: number;
                            };
                            outcome: {
                                id: string;
                                label: string;
                                tone: string;
                            } | null;
                            note: string | null;
                            source: string;
                            device: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            clockSuspect: boolean;
                            double: boolean;
                            suspect: boolean;
                            settledAs: string | null;
                            otherEnd: boolean;
                            version: number;
                            can: string[];
                        }[];
                        unlabelled: {
                            id: string;
                            kind: string;
                            startedAt: string | null;
                            talkSeconds: number;
                            member: {
                                id: string;
                                name: string;
                            };
                            number: {
                                id: string;
                                display: string;
                                masked: boolean;
                                dial: string | null;
                                kind: string;
                            } | null;
                            client: {
                                object: string;
                                id: string;
                                name: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                minimal: boolean;
                            } | null;
                            link: {
                                reason: string;
                                others: number;
                            };
                            outcome: {
                                id: string;
                                label: string;
                                tone: string;
                            } | null;
                            note: string | null;
                            source: string;
                            device: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            clockSuspect: boolean;
                            double: boolean;
                            suspect: boolean;
                            settledAs: string | null;
                            otherEnd: boolean;
                            version: number;
                            can: string[];
                        }[];
                        steps: {
                            organisation: boolean;
                            contacts: boolean;
                            phone: boolean;
                            team: boolean;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_objects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_me_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calls: {
                            count: {
                                value: number;
                                capped: boolean;
                            };
                            since: string | null;
                        };
                        notKept: {
                            days: number;
                            reasons: {
                                reason: string;
                                count: number;
                            }[];
                        };
                        lookers: {
                            days: number;
                            members: {
                                member: {
                                    id: string;
                                    name: string;
                                };
                                times: number;
                                last: string;
                            }[];
                        };
                        devices: {
                            id: string;
                            name: string;
                            pairedAt: string;
                            lastSeenAt: string | null;
                            revokedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_me_record_calls: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            startedAt: string | null;
                            talkSeconds: number;
                            number: string | null;
                            source: string;
                            letIn: string;
                            rules: number | null;
                            sim: string | null;
                            device: string | null;
                            receivedAt: string;
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_me_record_looks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            member: {
                                id: string;
                                name: string;
                            };
                        }[];
                        next: string | null;
                        count: {
                            value: number;
                            capped: boolean;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_policy_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hours: {
                        mon: number[][];
                        tue: number[][];
                        wed: number[][];
                        thu: number[][];
                        fri: number[][];
                        sat: number[][];
                        sun: number[][];
                    } | null;
                    holidays: string[];
                    backfillMaxDays: number;
                    names: boolean;
                    scanDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        calls: number;
                        notKept: number;
                        capped: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_teams_id_policy_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hours: {
                        mon: number[][];
                        tue: number[][];
                        wed: number[][];
                        thu: number[][];
                        fri: number[][];
                        sat: number[][];
                        sun: number[][];
                    } | null;
                    holidays: string[];
                    backfillMaxDays: number;
                    names: boolean;
                    scanDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        calls: number;
                        notKept: number;
                        capped: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_outcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            label: string;
                            tone: string;
                            position: number;
                            archivedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_outcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    /** @enum {string} */
                    tone: "good" | "caution" | "bad" | "neutral";
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        label: string;
                        tone: string;
                        position: number;
                        archivedAt: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_outcomes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    patch_outcomes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label?: string;
                    /** @enum {string} */
                    tone?: "good" | "caution" | "bad" | "neutral";
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        label: string;
                        tone: string;
                        position: number;
                        archivedAt: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_members_id_numbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_members_id_numbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    numbers: {
                        number?: string;
                        /** Format: uuid */
                        numberId?: string;
                        label?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            numberId: string;
                            number: string;
                            national: string;
                            label: string;
                            shared: boolean;
                            masked: boolean;
                            others?: {
                                object: string;
                                id: string | null;
                                name: string | null;
                                owner: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_pairings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    memberId: string;
                    /** Format: uuid */
                    replaces?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        secret: string;
                        qr: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_pairings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        deviceId: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_pairings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_devices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            member: {
                                id: string;
                                name: string;
                            };
                            name: string;
                            maker: string;
                            model: string;
                            os: string;
                            app: string;
                            pairedAt: string;
                            lastSeenAt: string | null;
                            revokedAt: string | null;
                            state: string;
                            sims: {
                                id: string;
                                key: string;
                                slot: number | null;
                                carrier: string;
                                label: string;
                                class: string | null;
                                classFrom: string | null;
                                line: string | null;
                                waiting: number;
                                classes: {
                                    class: string;
                                    from: string;
                                }[];
                            }[];
                            clock: {
                                offsetMs: number;
                                jumps: number;
                                jumpedAt: string | null;
                            };
                            beat: {
                                at: string;
                                callLog: boolean;
                                phoneState: boolean;
                                contacts: boolean;
                                batteryExempt: boolean;
                                queue: number;
                                growsSince: string | null;
                                oldestWaiting: string | null;
                                tray: number;
                                logFrom: string | null;
                            } | null;
                            can: string[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    delete_devices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_devices_id_sims_simId_class: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                simId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    class: "all" | "known" | "none";
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    put_devices_id_sims_simId_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
                simId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    lineId: string | null;
                };
            };
        };
        responses: {
            /** @description no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_host_device_pairings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    secret?: string;
                    code?: string;
                    public_key: string;
                    install_id: string;
                    app: string;
                    device: {
                        maker: string;
                        model: string;
                        os: string;
                        name: string;
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_me_record_download: {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_contacts_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                    filter?: {
                        [key: string]: unknown[];
                    };
                    sort?: string;
                    columns?: string[];
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                };
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_companies_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description {"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups */
                    filter?: {
                        [key: string]: unknown[];
                    };
                    sort?: string;
                    columns?: string[];
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                };
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    post_imports_id_runs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: string[];
                    /** @enum {string} */
                    rule: "skip" | "fill" | "overwrite" | "create";
                    owner: {
                        /** @enum {string} */
                        kind: "me" | "none" | "member";
                        /** Format: uuid */
                        memberId?: string;
                    };
                    region?: string;
                    checkOnly?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        object: string;
                        state: string;
                        total: number;
                        done: number;
                        changed: number;
                        failed: number;
                        summary: {
                            [key: string]: unknown;
                        };
                        ofRun: string | null;
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        can: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_imports_runs_id_mending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
    get_stream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/event-stream of {object, id, action} and {object: "call", memberId} */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @enum {string} */
                        code: "invalid" | "bad_json" | "bad_filter" | "bad_cursor" | "personal_filter_in_url" | "sign_in" | "device_revoked" | "device_unknown" | "bad_proof" | "wrong_credentials" | "not_allowed" | "cross_site" | "notices_pending" | "not_consented" | "not_found" | "method_not_allowed" | "conflict" | "merged" | "in_flight" | "key_reused" | "gone" | "stale_version" | "too_large" | "unsupported_media_type" | "rule" | "file_refused" | "weak_password" | "settings_incomplete" | "contact_needs_something" | "identifier_taken" | "last_owner" | "slow_down" | "internal" | "busy" | "starting";
                        requestId: string;
                        errors?: {
                            pointer: string;
                            detail: string;
                        }[];
                    };
                };
            };
        };
    };
}
