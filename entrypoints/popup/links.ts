// Where the popup leads: screens of the dashboard, opened in a tab of their own.
export const links = {
	dashboard: '/dashboard.html#/preuves',
	inbox: '/dashboard.html#/preuves?tri=a-trier',
	tabs: '/dashboard.html#/captures?vue=onglets',
	list: '/dashboard.html#/captures?vue=adresses',
	welcome: '/dashboard.html#/bienvenue',
};
