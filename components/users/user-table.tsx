import { Badge } from "@/components/ui/badge";
import { PersonLink } from "@/components/ui/person-link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import { accessRoleNames } from "@/lib/domain/access";
import { dayOf } from "@/lib/domain/day";
import type { UserFacts, UserState } from "@/lib/domain/user";
import { UserActions } from "./user-actions";

const states: Record<UserState, { name: string; tone: Tone }> = {
  active: { name: "Active", tone: "ok" },
  invited: { name: "Invited", tone: "accent" },
  deactivated: { name: "Deactivated", tone: "neutral" },
};

type UserTableProps = { users: readonly UserFacts[]; selfId: string; timeZone: string };

export function UserTable({ users, selfId, timeZone }: UserTableProps) {
  return (
    <Table caption="Users">
      <thead>
        <Tr>
          <Th>Name</Th>
          <Th>Access role</Th>
          <Th>State</Th>
          <Th>Person</Th>
          <Th>Last seen</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </Tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <Tr key={user.id} className="relative">
            <Th scope="row">
              <span className="font-medium wrap-anywhere">
                <bdi>{user.name}</bdi>
              </span>
              {user.id === selfId && <span className="text-ink-soft"> (you)</span>}
              <span className="block text-sm wrap-anywhere text-ink-soft">{user.email}</span>
            </Th>
            <Td label="Access role">{accessRoleNames[user.role]}</Td>
            <Td label="State">
              <Badge tone={states[user.state].tone}>{states[user.state].name}</Badge>
            </Td>
            <Td label="Person">{user.person ? <PersonLink person={user.person} /> : <Nothing>Nobody</Nothing>}</Td>
            <Td label="Last seen">{user.seenAt ? dayOf(user.seenAt, timeZone) : <Nothing>Not signed in</Nothing>}</Td>
            <Td className="max-md:absolute max-md:top-3 max-md:right-3 md:text-right">
              <UserActions user={{ id: user.id, name: user.name, role: user.role, state: user.state }} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Nothing({ children }: { children: string }) {
  return <span className="text-ink-soft">{children}</span>;
}
