import { type AccessRole, accessRoleNames, accessRoles } from "@/lib/domain/access";
import { accessRoleDuties } from "@/lib/domain/access-duties";

/** The three access roles with what they are for, as radio buttons named `role`. */
export function RoleChoice({ defaultValue }: { defaultValue: AccessRole }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">Access role</legend>
      <div className="flex flex-col gap-1">
        {accessRoles.map((role) => (
          <label key={role} className="flex gap-3 rounded-md p-2 hover:bg-surface-hover has-checked:bg-accent-soft">
            <input
              type="radio"
              name="role"
              value={role}
              defaultChecked={role === defaultValue}
              className="mt-0.5 size-4 shrink-0"
            />
            <span>
              <span className="block text-sm font-medium">{accessRoleNames[role]}</span>
              <span className="block text-sm text-pretty text-ink-soft">{accessRoleDuties[role]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
