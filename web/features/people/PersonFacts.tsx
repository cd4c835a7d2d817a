import { Ellipsis, MessageCircle, Phone, Trash2 } from 'lucide-react'
import { contact as contactObject } from '../../../shared/objects/contact.ts'
import type { Contact } from '../../api/types.ts'
import { inLanguage, useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatDate } from '../../lib/format.ts'
import { whatsAppLink } from '../../lib/phone.ts'
import { InlineChoice } from '../../records/InlineChoice.tsx'
import { InlineText } from '../../records/InlineText.tsx'
import { Fact, PanelPart } from '../../records/SidePanel.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { buttonClass, IconButton } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { useMembers } from '../members/members.ts'
import { sourceOptions } from './contact-filters.ts'
import { EmailLines } from './EmailLines.tsx'
import { personTitle, useRemovePerson, useSavePerson } from './people.ts'
import { PhoneLines } from './PhoneLines.tsx'

/** Everything known of a person; each value is changed where it stands. */
export function PersonFacts({ contact, onRemoved }: { contact: Contact; onRemoved: () => void }) {
  const t = useT()
  const zone = useZone()
  const save = useSavePerson(contact)
  const members = useMembers()
  const editable = contact.can.includes('update')
  const { fields } = contactObject
  return (
    <>
      <PanelPart>
        <Head contact={contact} onRemoved={onRemoved} />
      </PanelPart>
      <PanelPart heading={t('Numbers')}>
        <PhoneLines contact={contact} editable={editable} onSave={(phones) => save({ phones })} />
      </PanelPart>
      <PanelPart heading={t('E-mails')}>
        <EmailLines contact={contact} editable={editable} onSave={(emails) => save({ emails })} />
      </PanelPart>
      <PanelPart heading={t('Details')}>
        <dl>
          <Fact name={inLanguage(fields.ownerId.label)}>
            <InlineChoice
              label={inLanguage(fields.ownerId.label)}
              value={contact.ownerId}
              options={members.filter((one) => !one.disabledAt).map((one) => ({ value: one.id, label: one.name }))}
              none={t('nobody')}
              editable={contact.can.includes('assign')}
              onSave={(ownerId) => save({ ownerId })}
              show={
                contact.owner && (
                  <span className="inline-flex items-center gap-2 align-middle">
                    <Avatar id={contact.owner.id} name={contact.owner.name} />
                    {contact.owner.name}
                  </span>
                )
              }
            />
          </Fact>
          <Fact name={inLanguage(fields.source.label)}>
            <InlineChoice
              label={inLanguage(fields.source.label)}
              value={contact.source}
              options={sourceOptions()}
              none={t('not known')}
              editable={editable}
              onSave={(source) => save({ source })}
            />
          </Fact>
          <Fact name={inLanguage(fields.createdAt.label)}>{formatDate(contact.createdAt, zone)}</Fact>
        </dl>
      </PanelPart>
    </>
  )
}

function Head({ contact, onRemoved }: { contact: Contact; onRemoved: () => void }) {
  const t = useT()
  const save = useSavePerson(contact)
  const remove = useRemovePerson(contact)
  const phone = contact.phones.find((one) => !one.masked)
  const title = personTitle(contact, t)
  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar id={contact.id} name={contact.name} size="lg" />
        <div className="min-w-0 flex-1">
          <InlineText
            label={t('Name')}
            value={contact.name}
            placeholder={title}
            editable={contact.can.includes('update')}
            onSave={(name) => save({ name })}
            className="text-lg font-semibold"
          />
          <p className="truncate text-n10">{contact.owner ? t('Owner: {owner}', { owner: contact.owner.name }) : t('No owner')}</p>
        </div>
      </div>
      <div className="mt-3 flex gap-2">
        {phone && (
          <a href={`tel:${phone.number}`} className={buttonClass('primary')}>
            <Phone className="size-4" />
            {t('Call')}
          </a>
        )}
        {phone && (
          <a href={whatsAppLink(phone.number)} target="_blank" rel="noopener noreferrer" className={buttonClass('plain')}>
            <MessageCircle className="size-4" />
            WhatsApp
          </a>
        )}
        {contact.can.includes('delete') && (
          <Menu
            trigger={
              <IconButton label={t('More actions')} className="size-8">
                <Ellipsis />
              </IconButton>
            }>
            <MenuItem
              icon={<Trash2 />}
              tone="bad"
              onSelect={() => {
                onRemoved()
                remove()
              }}>
              {t('Remove {name}', { name: title })}
            </MenuItem>
          </Menu>
        )}
      </div>
    </>
  )
}
